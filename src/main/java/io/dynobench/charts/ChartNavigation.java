package io.dynobench.charts;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives the layout of every page the kinds of charts to link. */
@ControllerAdvice(annotations = Controller.class)
class ChartNavigation {

  private final List<KindInfo> kinds;

  ChartNavigation(ObjectProvider<ChartKind> kinds) {
    this.kinds =
        kinds.stream()
            .sorted(Comparator.comparing(ChartKind::id))
            .map(KindInfo::of)
            .toList();
  }

  @ModelAttribute("chartKinds")
  List<KindInfo> kinds() {
    return kinds;
  }
}
