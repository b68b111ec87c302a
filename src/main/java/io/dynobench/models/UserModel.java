package io.dynobench.models;

import io.dynobench.bench.InputShape;
import io.dynobench.bench.Precision;
import io.dynobench.models.file.FileDescription;
import io.dynobench.models.file.FileDescription.Count;
import io.dynobench.models.file.ModelFormat;
import io.dynobench.zoo.Fingerprint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.data.domain.Persistable;

/** An uploaded model. */
@Entity
@Table(name = "user_model")
@NullUnmarked // filled by Hibernate
class UserModel implements Persistable<String> {

  private static final int LONGEST_LIST = 100_000;

  @Id private String sha256;
  private String name;
  private String family;

  @Enumerated(EnumType.STRING)
  private ModelFormat format;

  private long fileSize;
  private String inputShape;
  private Integer fixedBatchSize;
  private String modelPrecision;
  private String inputName;
  private String outputName;
  private Integer opset;

  @Column(length = LONGEST_LIST)
  private String operators;

  private Long parameters;
  private String parametersMissing;
  private Long macs;
  private String macsMissing;
  private Long weightBytes;
  private Long activationBytes;
  private Instant uploadedAt;

  /** Without it, saving would overwrite the same file of another request. */
  @Transient private boolean stored;

  protected UserModel() {}

  UserModel(
      String name, String family, Fingerprint file, FileDescription described, Instant uploadedAt) {
    this.sha256 = file.sha256();
    this.name = name;
    this.family = family;
    this.format = described.format();
    this.fileSize = file.size();
    this.inputShape =
        described.input().dimensions().stream()
            .map(String::valueOf)
            .collect(Collectors.joining("x"));
    this.fixedBatchSize = described.fixedBatchSize();
    this.modelPrecision = described.precision().id();
    this.inputName = described.inputName();
    this.outputName = described.outputName();
    this.opset = described.opset();
    this.operators = String.join(" ", described.operators());
    this.parameters = described.parameters().value();
    this.parametersMissing = described.parameters().missing();
    this.macs = described.macs().value();
    this.macsMissing = described.macs().missing();
    this.weightBytes = described.weightBytes();
    this.activationBytes = described.activationBytes();
    this.uploadedAt = uploadedAt.truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public String getId() {
    return sha256;
  }

  @Override
  public boolean isNew() {
    return !stored;
  }

  @PostLoad
  @PostPersist
  void markStored() {
    stored = true;
  }

  /** The name of its file in the folder of uploads. */
  String fileName() {
    return sha256 + "." + format.suffix();
  }

  String name() {
    return name;
  }

  String sha256() {
    return sha256;
  }

  CatalogueModel toModel() {
    return FileModels.model(name, family, description(), "upload", sha256, fileSize, uploadedAt);
  }

  FileDescription description() {
    List<Integer> dimensions = Arrays.stream(inputShape.split("x")).map(Integer::valueOf).toList();
    return new FileDescription(
        format,
        new InputShape(dimensions),
        fixedBatchSize,
        Precision.of(modelPrecision),
        inputName,
        outputName,
        opset,
        operators.isEmpty() ? List.of() : List.of(operators.split(" ")),
        new Count(parameters, parametersMissing),
        new Count(macs, macsMissing),
        weightBytes,
        activationBytes);
  }
}
