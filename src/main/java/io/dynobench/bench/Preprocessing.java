package io.dynobench.bench;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an image becomes the input of a model: {@code (pixel ÷ 255 − mean) ÷ std} after resizing and
 * cropping.
 *
 * @param resize length of the shorter side in pixels before cropping; null leaves the size as it is
 * @param crop side of the square that is cut from the middle; null takes the model's input size
 * @param mean one number per channel, of pixels from 0 to 1
 * @param std one number per channel, positive
 * @param layout order of the dimensions that the model expects
 */
public record Preprocessing(
    @Nullable Integer resize,
    @Nullable Integer crop,
    List<Double> mean,
    List<Double> std,
    Layout layout) {

  /** Of the networks of torchvision, and of most that were trained on ImageNet. */
  public static final Preprocessing IMAGENET =
      new Preprocessing(
          256, 224, List.of(0.485, 0.456, 0.406), List.of(0.229, 0.224, 0.225), Layout.NCHW);

  public Preprocessing {
    mean = List.copyOf(mean);
    std = List.copyOf(std);
    if (mean.isEmpty() || mean.size() != std.size()) {
      throw new IllegalArgumentException("mean and std have one number per channel each");
    }
  }

  /** The order of an image's dimensions behind the batch. */
  public enum Layout {
    /** Channels, height, width. */
    NCHW("nchw"),
    /** Height, width, channels. */
    NHWC("nhwc");

    private final String id;

    Layout(String id) {
      this.id = id;
    }

    @JsonValue
    public String id() {
      return id;
    }

    /**
     * @throws IllegalArgumentException when no layout has this id
     */
    @JsonCreator
    public static Layout of(String id) {
      return Ids.find(values(), Layout::id, id, "layout");
    }
  }
}
