package io.dynobench.zoo;

import io.dynobench.zoo.TensorShape.FeatureMap;
import java.util.List;

/** Branches stacked along the channels. */
record Concat() implements Merge {

  @Override
  public FeatureMap outputShape(List<TensorShape> inputs) {
    List<FeatureMap> maps = inputs.stream().map(input -> input.asFeatureMapFor("concat")).toList();
    FeatureMap first = maps.get(0);
    ImpossibleShapeException.unless(
        maps.stream()
            .allMatch(map -> map.height() == first.height() && map.width() == first.width()),
        "concat cannot stack %s",
        inputs);
    int channels = maps.stream().mapToInt(FeatureMap::channels).reduce(0, Math::addExact);
    return new FeatureMap(channels, first.height(), first.width());
  }

  @Override
  public <R> R accept(LayerVisitor<R> visitor) {
    return visitor.concat(this);
  }
}
