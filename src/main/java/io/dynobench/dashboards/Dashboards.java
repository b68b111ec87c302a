package io.dynobench.dashboards;

import io.dynobench.problem.FieldProblem;
import io.dynobench.problem.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps dashboards. A change waits for another one of the same dashboard to end. */
@Service
@Transactional
class Dashboards {

  private final DashboardRepository dashboards;
  private final ViewCheck charts;
  private final Clock clock;

  Dashboards(DashboardRepository dashboards, ViewCheck charts, Clock clock) {
    this.dashboards = dashboards;
    this.charts = charts;
    this.clock = clock;
  }

  /** By title. */
  @Transactional(readOnly = true)
  DashboardList list(int page, int size) {
    return new DashboardList(
        dashboards.lines(PageRequest.of(page, size)), page, size, dashboards.count());
  }

  /**
   * @throws ProblemException 404 when there is none
   */
  @Transactional(readOnly = true)
  Dashboard find(String slug) {
    return dashboards.findById(slug).orElseThrow(() -> missing(slug)).toDashboard();
  }

  /**
   * @throws ProblemException 400 naming what is wrong with it; 409 when its slug is taken
   */
  Dashboard create(NewDashboard fresh) {
    var check = new DraftCheck(charts);
    check.slug(fresh.slug());
    String title = check.title("title", fresh.title());
    String description = check.text("description", fresh.description());
    List<View> views = check.views(Objects.requireNonNullElse(fresh.views(), List.of()));
    check.raise();
    @Nullable String wanted = fresh.slug();
    String slug = wanted == null ? Slug.of(title, dashboards::existsById) : wanted;
    if (dashboards.existsById(slug)) {
      throw taken(slug);
    }
    var entity = new DashboardEntity(slug, clock.instant());
    entity.become(title, description, views, clock.instant());
    try {
      return dashboards.saveAndFlush(entity).toDashboard();
    } catch (DataIntegrityViolationException e) {
      throw taken(slug);
    }
  }

  /**
   * @throws ProblemException 404 when there is none; 400 naming what is wrong with the change; 409,
   *     412 or 428 when it is not made of the current version
   */
  Dashboard replace(String slug, DashboardChange change, ExpectedVersion expected) {
    expected.require();
    var check = new DraftCheck(charts);
    check.sameSlug(change.slug(), slug);
    String title = check.title("title", change.title());
    String description = check.text("description", change.description());
    List<View> views = check.views(change.views());
    check.raise();
    DashboardEntity entity = forChange(slug);
    expected.check(entity.version());
    entity.become(title, description, views, clock.instant());
    return dashboards.saveAndFlush(entity).toDashboard();
  }

  /**
   * Adds a view at the end, whatever the version.
   *
   * @throws ProblemException 404 when there is no such dashboard; 400 naming what is wrong with the
   *     view, also when it is one too many
   */
  Dashboard pin(String slug, ViewDraft draft) {
    var check = new DraftCheck(charts);
    View view = check.view("", draft);
    check.raise();
    DashboardEntity entity = forChange(slug);
    check.room(entity.viewCount() + 1);
    check.raise();
    entity.add(view, clock.instant());
    return dashboards.saveAndFlush(entity).toDashboard();
  }

  /**
   * @throws ProblemException 404 when there is none; 412 when another version was expected
   */
  void delete(String slug, ExpectedVersion expected) {
    DashboardEntity entity = forChange(slug);
    expected.check(entity.version());
    dashboards.delete(entity);
  }

  private DashboardEntity forChange(String slug) {
    return dashboards.findForChange(slug).orElseThrow(() -> missing(slug));
  }

  private static ProblemException missing(String slug) {
    return ProblemException.notFound("dashboard", slug);
  }

  private static ProblemException taken(String slug) {
    String detail = "'slug': there is a dashboard '%s' already.".formatted(slug);
    return new ProblemException(
        HttpStatus.CONFLICT,
        "SLUG_TAKEN",
        detail,
        List.of(new FieldProblem("slug", "SLUG_TAKEN", detail)));
  }
}
