package io.dynobench.dashboards;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** A dashboard as it is stored. */
@Entity
@Table(name = "dashboards")
@NullUnmarked // filled by Hibernate
class DashboardEntity {

  @Id private String slug;
  private String title;

  @Column(length = DraftCheck.LONGEST_TEXT)
  private String description;

  @Column(length = 1_000_000)
  @Convert(converter = ViewsColumn.class)
  private List<View> views;

  /** So that lists need not read the views. */
  private int viewCount;

  /** Null until it is stored: that is how a new one is known from one that is there. */
  @Version private Long version;

  private Instant createdAt;
  private Instant updatedAt;

  protected DashboardEntity() {}

  DashboardEntity(String slug, Instant now) {
    this.slug = slug;
    createdAt = now.truncatedTo(ChronoUnit.MICROS);
  }

  void become(String title, String description, List<View> views, Instant now) {
    this.title = title;
    this.description = description;
    show(views, now);
  }

  void add(View view, Instant now) {
    show(Stream.concat(views.stream(), Stream.of(view)).toList(), now);
  }

  private void show(List<View> views, Instant now) {
    this.views = List.copyOf(views);
    viewCount = views.size();
    updatedAt = now.truncatedTo(ChronoUnit.MICROS);
  }

  String slug() {
    return slug;
  }

  long version() {
    return version;
  }

  int viewCount() {
    return viewCount;
  }

  Dashboard toDashboard() {
    return new Dashboard(slug, title, description, views, version, createdAt, updatedAt);
  }
}
