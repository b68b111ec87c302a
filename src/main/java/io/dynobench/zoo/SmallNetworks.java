package io.dynobench.zoo;

import static io.dynobench.zoo.Pointwise.RELU;

import io.dynobench.zoo.TensorShape.FeatureMap;
import java.util.List;

/** Networks for images of 28 × 28 grey levels in ten classes, such as Fashion-MNIST. */
final class SmallNetworks {

  private static final FeatureMap IMAGE = new FeatureMap(1, 28, 28);
  private static final int CLASSES = 10;

  private SmallNetworks() {}

  static List<Network> all() {
    return List.of(perceptron(), convolutional(), leNet());
  }

  /**
   * 784-512-512-10 of Keras's MNIST example. It takes images and flattens them, so that it shares
   * its data with LeNet.
   */
  private static Network perceptron() {
    return Network.classifier(
        "mlp",
        "MLP",
        Graph.of(
            IMAGE,
            image ->
                image
                    .then(new Flatten(), new Linear(512), RELU, new Dropout(0.2))
                    .then(new Linear(512), RELU, new Dropout(0.2), new Linear(CLASSES))));
  }

  /** The network of PyTorch's MNIST example: two convolutions and two fully connected layers. */
  private static Network convolutional() {
    return Network.classifier(
        "cnn-mnist",
        "CNN",
        Graph.of(
            IMAGE,
            image ->
                image
                    .then(Conv2d.of(32, 3), RELU, Conv2d.of(64, 3), RELU, new MaxPool(2, 2))
                    .then(new Dropout(0.25), new Flatten(), new Linear(128), RELU)
                    .then(new Dropout(0.5), new Linear(CLASSES))));
  }

  /** LeNet-5 of LeCun et al. 1998 with today's rectifiers and maximum pools. */
  private static Network leNet() {
    return Network.classifier(
        "lenet",
        "LeNet",
        Graph.of(
            IMAGE,
            image ->
                image
                    .then(Conv2d.of(6, 5).padding(2), RELU, new MaxPool(2, 2))
                    .then(Conv2d.of(16, 5), RELU, new MaxPool(2, 2), new Flatten())
                    .then(new Linear(120), RELU, new Linear(84), RELU, new Linear(CLASSES))));
  }
}
