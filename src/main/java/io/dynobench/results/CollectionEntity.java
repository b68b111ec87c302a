package io.dynobench.results;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** What is known of a collection besides its results. */
@Entity
@Immutable
@Table(name = "collections")
@NullUnmarked // filled by Hibernate
class CollectionEntity {

  @Id private String name;

  @Column(length = 2000)
  private String description;

  @Column(length = 2000)
  private String source;

  private Instant createdAt;

  protected CollectionEntity() {}

  CollectionEntity(CollectionInfo info, Instant createdAt) {
    name = info.name();
    description = info.description();
    source = info.source();
    this.createdAt = createdAt;
  }

  String name() {
    return name;
  }

  String description() {
    return description;
  }

  String source() {
    return source;
  }

  Instant createdAt() {
    return createdAt;
  }
}
