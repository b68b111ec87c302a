package io.dynobench.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dynobench.results.Derived;
import io.dynobench.results.Dimension;
import io.dynobench.results.ResultField;
import io.dynobench.results.ResultRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MeetingTests {

  @Test
  void namesThatDifferGiveWayToTheCatalogues() {
    List<Point> met =
        meet(row("ResNet-50", "NVIDIA H100 80GB HBM3", 30.0), row("RN50", "H100-SXM", 30.0));

    assertThat(met)
        .extracting(point -> point.text(Derived.NETWORK))
        .containsOnly("resnet50 30 %")
        .hasSize(2);
    assertThat(met).extracting(point -> point.text(Derived.PLATFORM)).containsOnly("H100-SXM");
    assertThat(met)
        .extracting(point -> point.text(Dimension.MODEL))
        .containsExactly("ResNet-50", "RN50");
  }

  @Test
  void aNameThatAllShareStays() {
    List<Point> met =
        meet(
            row("RN50", "Tesla M60", 100.0), row("RN50", "Tesla M60", 50.0), row("own", "pi", 100));

    assertThat(met)
        .extracting(point -> point.text(Derived.NETWORK))
        .containsExactly("RN50", "RN50 50 %", "own");
    assertThat(met)
        .extracting(point -> point.text(Derived.PLATFORM))
        .containsExactly("Tesla M60", "Tesla M60", "pi");
  }

  @Test
  void whatHasNoNameMeetsNobody() {
    assertThat(meet(new HashMap<>(Map.of(Dimension.PRECISION, "fp32"))))
        .extracting(point -> point.text(Derived.NETWORK), point -> point.text(Derived.PLATFORM))
        .containsExactly(tuple(null, null));
  }

  @SafeVarargs
  private static List<Point> meet(Map<ResultField, Object>... rows) {
    var meeting = new Meeting(HandMade.catalogue());
    List<Point> entered =
        Stream.of(rows).map(row -> meeting.enter(Point.of(ResultRow.of(row)))).toList();
    return entered.stream().map(meeting::leave).toList();
  }

  private static Map<ResultField, Object> row(String model, String device, double kept) {
    var row = new HashMap<ResultField, Object>();
    row.put(Dimension.MODEL, model);
    row.put(Dimension.DEVICE_NAME, device);
    row.put(Dimension.PRUNING_PERCENT, kept);
    return row;
  }
}
