package io.dynobench.results.transfer;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formats of published results that can be read. */
enum ImportFormat {
  DYNOBENCH("dynobench", "Dynobench export", "CSV, NDJSON or JSON of GET /api/v1/results") {
    @Override
    boolean fits(FileHead head) throws IOException {
      return head.isJson()
          ? head.names("origin", "metrics", "provenance") || head.names("items", "page", "total")
          : head.columns().containsAll(List.of("id", "createdAt", "origin", "provenance"));
    }

    @Override
    ResultReader reader(FileHead head) {
      return head.isJson() ? new OwnJsonReader() : new OwnCsvReader();
    }
  },
  DLMARK("dlmark", "dlmark", "JSON of throughputs or accuracies") {
    @Override
    boolean fits(FileHead head) {
      return head.isJson()
          && head.names("device", "model", "workload")
          && (head.names("throughput") || head.names("accuracy"));
    }

    @Override
    ResultReader reader(FileHead head) {
      return new DlmarkReader();
    }
  },
  QUTIBENCH("qutibench", "QuTiBench", "CSV of measurements, raw or cleaned, or of Pareto points") {
    @Override
    boolean fits(FileHead head) throws IOException {
      List<String> columns = head.columns().stream().map(QutibenchWords::column).toList();
      return columns.containsAll(List.of("NN_Topology", "HWType")) || isPareto(head);
    }

    @Override
    ResultReader reader(FileHead head) throws IOException {
      return isPareto(head) ? new QutibenchParetoReader() : new QutibenchReader();
    }

    private boolean isPareto(FileHead head) throws IOException {
      return head.columns().contains(QutibenchParetoReader.KEY);
    }
  },
  KERAS("keras", "Keras MNIST study", "its printed log, its backup or CSV") {
    @Override
    boolean fits(FileHead head) throws IOException {
      return isLog(head) || isBackup(head) || head.columns().contains(KerasReader.TRAINING);
    }

    @Override
    ResultReader reader(FileHead head) {
      if (isLog(head)) {
        return new KerasLogReader();
      }
      return isBackup(head) ? new KerasBackupReader() : new KerasReader();
    }

    private boolean isLog(FileHead head) {
      return head.text().contains(KerasLogReader.MARK) || head.text().contains("TRAIN ON ");
    }

    private boolean isBackup(FileHead head) {
      return KerasBackupReader.LINE.matcher(head.firstLine()).matches();
    }
  },
  TIMM("timm", "timm", "CSV of inference, training or accuracy (pytorch-image-models)") {
    @Override
    boolean fits(FileHead head) throws IOException {
      List<String> columns = head.columns();
      return columns.contains("model")
          && (columns.contains("infer_samples_per_sec")
              || columns.contains("train_samples_per_sec")
              || columns.containsAll(List.of("top1", "top1_err")));
    }

    @Override
    ResultReader reader(FileHead head) {
      return new TimmReader();
    }
  },
  DJL_BENCH("djl-bench", "djl-bench", "what it prints to the console") {
    @Override
    boolean fits(FileHead head) {
      return head.text().contains(DjlBenchReader.MARK) && head.text().contains(" iteration in ");
    }

    @Override
    ResultReader reader(FileHead head) {
      return new DjlBenchReader();
    }
  },
  /** Last, for most of the others are CSV, too. */
  CSV("csv", "Any CSV", "by a mapping of its columns to fields, with units") {
    @Override
    boolean fits(FileHead head) throws IOException {
      return head.isText() && head.columns().size() > 1;
    }

    @Override
    ResultReader reader(FileHead head) {
      throw new IllegalStateException("it takes a mapping");
    }
  };

  static final String AUTO = "auto";

  private final String id;
  private final String title;
  private final String holds;

  ImportFormat(String id, String title, String holds) {
    this.id = id;
    this.title = title;
    this.holds = holds;
  }

  /** Whether the beginning looks like it. */
  abstract boolean fits(FileHead head) throws IOException;

  abstract ResultReader reader(FileHead head) throws IOException;

  public String id() {
    return id;
  }

  public String title() {
    return title;
  }

  public String holds() {
    return holds;
  }

  static Optional<ImportFormat> find(String id) {
    return Arrays.stream(values()).filter(format -> format.id.equals(id)).findFirst();
  }

  /** The first that fits. */
  static Optional<ImportFormat> guess(FileHead head) throws IOException {
    for (ImportFormat format : values()) {
      if (format.fits(head)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
