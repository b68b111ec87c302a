package io.dynobench.results;

import io.dynobench.bench.Interval;
import io.dynobench.bench.Metric;
import io.dynobench.bench.Origin;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A result as a row; never changed once it is there. */
@Entity
@Immutable
@Table(name = "results")
@NullUnmarked // filled by Hibernate
class ResultEntity {

  private static final int JSON_LENGTH = 1_000_000;

  @Id private UUID id;

  /** Counted up by the database. */
  @Column(insertable = false, updatable = false)
  private Long seq;

  private Instant createdAt;

  @Enumerated(EnumType.STRING)
  @Column(length = 20)
  private Origin origin;

  private String collection;
  private UUID jobId;
  private UUID trialId;
  private String workload;
  private String model;
  private String family;
  private String task;
  private String engine;
  private String node;
  private String device;
  private String deviceName;
  private String hardware;
  private String operatingMode;
  private String precision;
  private Double pruningPercent;
  private String variant;
  private String dataset;
  private Integer batchSize;
  private Integer streams;
  private Integer threads;
  private Double arrivalRate;
  private Integer forks;
  private String profile;
  private String grade;

  @Embedded private MetricColumns metrics;

  @Convert(converter = JsonColumn.Reasons.class)
  @Column(length = JSON_LENGTH)
  private TreeMap<Metric, String> missing;

  @Convert(converter = JsonColumn.Intervals.class)
  @Column(length = JSON_LENGTH)
  private Map<Metric, Interval> confidence;

  @Convert(converter = JsonColumn.Codes.class)
  @Column(length = JSON_LENGTH)
  private List<String> flags;

  @Convert(converter = JsonColumn.Words.class)
  @Column(length = JSON_LENGTH)
  private TreeMap<String, String> provenance;

  @ElementCollection
  @CollectionTable(name = "result_tags", joinColumns = @JoinColumn(name = "result_id"))
  @MapKeyColumn(name = "name")
  @Column(name = "tag_value")
  @BatchSize(size = 500)
  private Map<String, String> tags = new HashMap<>();

  protected ResultEntity() {}

  ResultEntity(UUID id, Instant createdAt, ResultDraft draft) {
    this.id = id;
    this.createdAt = createdAt;
    origin = draft.origin();
    collection = draft.collection();
    jobId = draft.jobId();
    trialId = draft.trialId();
    workload = draft.workload();
    model = draft.model();
    family = draft.family();
    task = draft.task();
    engine = draft.engine();
    node = draft.node();
    device = draft.device();
    deviceName = draft.deviceName();
    hardware = draft.hardware();
    operatingMode = draft.operatingMode();
    precision = draft.precision();
    pruningPercent = draft.pruningPercent();
    variant = draft.variant();
    dataset = draft.dataset();
    batchSize = draft.batchSize();
    streams = draft.streams();
    threads = draft.threads();
    arrivalRate = draft.arrivalRate();
    forks = draft.forks();
    profile = draft.profile();
    grade = draft.grade();
    metrics = new MetricColumns(draft.metrics());
    missing = new TreeMap<>(draft.missing());
    confidence = draft.confidence();
    flags = draft.flags();
    provenance = new TreeMap<>(draft.provenance());
    tags.putAll(draft.tags());
  }

  Result toResult() {
    // Hibernate leaves an embedded object out when all of its columns are null.
    @Nullable MetricColumns measured = metrics;
    return new Result(
        id,
        origin,
        collection,
        jobId,
        trialId,
        model,
        family,
        task,
        engine,
        device,
        deviceName,
        node,
        hardware,
        operatingMode,
        precision,
        pruningPercent,
        variant,
        dataset,
        batchSize,
        streams,
        threads,
        arrivalRate,
        forks,
        workload,
        profile,
        (measured == null ? new MetricColumns() : measured).toMap(),
        missing,
        confidence,
        new Quality(grade, flags),
        provenance,
        new TreeMap<>(tags),
        createdAt);
  }
}
