package io.dynobench.dashboards;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface DashboardRepository extends JpaRepository<DashboardEntity, String> {

  /** For a change: whoever else changes it waits until this one is done. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("from DashboardEntity where slug = :slug")
  Optional<DashboardEntity> findForChange(String slug);

  @Query(
      """
      select new io.dynobench.dashboards.DashboardLine(
        d.slug, d.title, d.description, d.viewCount, d.version, d.createdAt, d.updatedAt)
      from DashboardEntity d order by lower(d.title), d.slug
      """)
  List<DashboardLine> lines(Pageable page);
}
