package io.dynobench.dashboards;

import io.dynobench.problem.FieldProblem;
import io.dynobench.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Makes what a client sends into what can be kept, and gathers all that is wrong with it. */
final class DraftCheck {

  static final int LONGEST_TITLE = 200;
  static final int LONGEST_TEXT = 4000;

  /** Each is a chart that the page keeps live. */
  static final int MOST_VIEWS = 50;

  private final ViewCheck charts;
  private final List<FieldProblem> problems = new ArrayList<>();

  DraftCheck(ViewCheck charts) {
    this.charts = charts;
  }

  /**
   * @throws ProblemException naming every wrong field, if there is any
   */
  void raise() {
    if (!problems.isEmpty()) {
      FieldProblem first = problems.get(0);
      throw new ProblemException(
          HttpStatus.BAD_REQUEST, first.code(), first.detail(), List.copyOf(problems));
    }
  }

  void slug(@Nullable String slug) {
    if (slug != null && !Slug.isValid(slug)) {
      refuse(
          "slug",
          "INVALID_SLUG",
          "'slug': expected at most %d small letters and digits, with single hyphens between them."
              .formatted(Slug.LONGEST));
    }
  }

  /** A slug that was sent along with a change. */
  void sameSlug(@Nullable String sent, String slug) {
    if (sent != null && !sent.equals(slug)) {
      refuse("slug", "SLUG_IS_FIXED", "'slug': it stays '%s'; links lead there.".formatted(slug));
    }
  }

  String title(String field, @Nullable String text) {
    String title = Objects.requireNonNullElse(text, "").strip();
    if (title.isEmpty()) {
      refuse(field, "BLANK", "'%s': a title is needed.".formatted(field));
    }
    return line(field, title, LONGEST_TITLE);
  }

  /** A text of one or many lines; empty when it was left out. */
  String text(String field, @Nullable String text) {
    String lines = Objects.requireNonNullElse(text, "").strip().replaceAll("\\r\\n?", "\n");
    refuseStrange(field, lines.replaceAll("[\\n\\t]", " "));
    return limited(field, lines, LONGEST_TEXT);
  }

  List<View> views(@Nullable List<@Nullable ViewDraft> drafts) {
    if (drafts == null) {
      refuse("views", "MISSING", "'views': a list is needed; an empty one takes all views away.");
      return List.of();
    }
    room(drafts.size());
    var views = new ArrayList<View>();
    for (int i = 0; i < Math.min(drafts.size(), MOST_VIEWS); i++) {
      @Nullable ViewDraft draft = drafts.get(i);
      if (draft == null) {
        refuse("views[%d]".formatted(i), "MISSING", "'views[%d]': a view is needed.".formatted(i));
      } else {
        views.add(view("views[%d].".formatted(i), draft));
      }
    }
    return views;
  }

  /**
   * @param at the path of the view in the request, with its dot; empty for a request that is one
   */
  View view(String at, ViewDraft draft) {
    String title = title(at + "title", draft.title());
    String kind = Objects.requireNonNullElse(draft.kind(), "");
    String query = Objects.requireNonNullElse(draft.query(), "").strip().replaceFirst("^\\?", "");
    problems.addAll(charts.problems(at, kind, line(at + "query", query, LONGEST_TEXT)));
    return new View(title, kind, query, text(at + "note", draft.note()));
  }

  /** Refuses more views than a dashboard may have. */
  void room(int views) {
    if (views > MOST_VIEWS) {
      refuse(
          "views",
          "TOO_MANY_VIEWS",
          "'views': a dashboard has at most %d views.".formatted(MOST_VIEWS));
    }
  }

  private String line(String field, String text, int longest) {
    refuseStrange(field, text);
    return limited(field, text, longest);
  }

  /** What not every database can hold, or no page can show. */
  private void refuseStrange(String field, String text) {
    if (text.chars().anyMatch(Character::isISOControl)
        || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      refuse(field, "CONTROL_CHARACTERS", "'%s': it has control characters.".formatted(field));
    }
  }

  private String limited(String field, String text, int longest) {
    if (text.length() > longest) {
      refuse(field, "TOO_LONG", "'%s': at most %d characters.".formatted(field, longest));
    }
    return text;
  }

  private void refuse(String field, String code, String detail) {
    problems.add(new FieldProblem(field, code, detail));
  }
}
