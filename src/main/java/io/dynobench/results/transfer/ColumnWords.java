package io.dynobench.results.transfer;

import io.dynobench.bench.Metric;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words that head columns in publications, in lower case, without units and signs. */
final class ColumnWords {

  private static final Map<Pattern, ResultField> WORDS = words();

  private ColumnWords() {}

  /** What a column of this name most likely gives. */
  static Optional<ResultField> field(String name) {
    return WORDS.entrySet().stream()
        .filter(entry -> entry.getKey().matcher(name).matches())
        .findFirst()
        .map(Map.Entry::getValue);
  }

  private static Map<Pattern, ResultField> words() {
    var words = new LinkedHashMap<Pattern, ResultField>();
    word(
        words,
        "model( name)?|network|net|nn|topology|nn topology|arch(itecture)?|name",
        Dimension.MODEL);
    word(words, "family", Dimension.FAMILY);
    word(
        words,
        "(device|gpu|accelerator|platform|machine|hw|hwtype)( name)?|hardware",
        Dimension.DEVICE_NAME);
    word(words, "batch|batch ?size|bs|infer batch size|train batch size", Dimension.BATCH_SIZE);
    word(words, "precision|d ?type|data ?type|quanti[sz]ation", Dimension.PRECISION);
    word(words, "engine|framework|backend|runtime", Dimension.ENGINE);
    word(words, "data ?set", Dimension.DATASET);
    word(words, "workload", Dimension.WORKLOAD);
    word(words, "threads|num threads", Dimension.THREADS);
    word(words, "streams", Dimension.STREAMS);
    word(words, "pruning( ?factor)?", Dimension.PRUNING_PERCENT);
    word(words, "op ?mode|operating mode", Dimension.OPERATING_MODE);
    word(words, "variant", Dimension.VARIANT);
    words.putAll(speeds());
    words.putAll(costs());
    return words;
  }

  private static Map<Pattern, ResultField> speeds() {
    var words = new LinkedHashMap<Pattern, ResultField>();
    word(
        words,
        "(avg |mean )?throughput|fps( comp)?|imgs?/s|images/s|samples/s|qps|ips"
            + "|(images?|imgs?|samples|examples|frames) per sec(ond)?|infer samples per sec|it/s",
        ResultField.of(Metric.THROUGHPUT));
    word(
        words,
        "(avg |mean |average )?lat(ency)?( mean| avg| comp)?|infer step time|step time",
        ResultField.of(Metric.LATENCY_MEAN_MS));
    word(
        words,
        "(lat(ency)? )?(p50|median|50%)( lat(ency)?)?",
        ResultField.of(Metric.LATENCY_P50_MS));
    word(words, "(lat(ency)? )?(p90|90%)( lat(ency)?)?", ResultField.of(Metric.LATENCY_P90_MS));
    word(words, "(lat(ency)? )?(p95|95%)( lat(ency)?)?", ResultField.of(Metric.LATENCY_P95_MS));
    word(words, "(lat(ency)? )?(p99|99%)( lat(ency)?)?", ResultField.of(Metric.LATENCY_P99_MS));
    return words;
  }

  private static Map<Pattern, ResultField> costs() {
    var words = new LinkedHashMap<Pattern, ResultField>();
    word(
        words,
        "top ?1( acc(uracy)?)?|acc(uracy)?( ?@?1| top ?1)?",
        ResultField.of(Metric.TOP1_PERCENT));
    word(
        words,
        "top ?5( acc(uracy)?)?|acc(uracy)?( ?@?5| top ?5)",
        ResultField.of(Metric.TOP5_PERCENT));
    word(
        words,
        "(peak |gpu |device )?mem(ory)?( usage| peak)?",
        ResultField.of(Metric.PEAK_MEMORY_MIB));
    word(
        words,
        "(avg |mean |average )?power( avg| mean| average)?",
        ResultField.of(Metric.POWER_AVERAGE_W));
    word(words, "energy( per (sample|image))?", ResultField.of(Metric.ENERGY_PER_SAMPLE_J));
    word(words, "param(s|eters)?( count)?", ResultField.of(Metric.PARAMETERS));
    word(words, "(infer )?g?macs", ResultField.of(Metric.MACS));
    word(words, "[mg]?flops", ResultField.of(Metric.FLOPS_PER_SAMPLE));
    word(words, "max( batch( size)?)", ResultField.of(Metric.MAX_BATCH_SIZE));
    word(
        words,
        "train(ing)? (time|seconds)( per sample)?",
        ResultField.of(Metric.TRAIN_SECONDS_PER_SAMPLE));
    word(words, "load( time)?", ResultField.of(Metric.LOAD_MS));
    return words;
  }

  private static void word(Map<Pattern, ResultField> words, String pattern, ResultField field) {
    words.put(Pattern.compile(pattern), field);
  }
}
