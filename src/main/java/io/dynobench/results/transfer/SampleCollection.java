package io.dynobench.results.transfer;

import io.dynobench.results.CollectionInfo;
import java.util.List;

/**
 * Published results that come with Dynobench.
 *
 * @param files under {@code samples/} on the class path
 * @param dataset what the accuracies were taken on
 */
record SampleCollection(
    CollectionInfo info, List<String> files, ResultReader reader, String dataset) {

  static final List<SampleCollection> ALL =
      List.of(
          new SampleCollection(
              new CollectionInfo(
                  "dlmark-tesla-m60",
                  "Inference throughput, memory and top-1 accuracy of 19 convolutional networks on"
                      + " a Tesla M60.",
                  "dlmark, Gluon CNNs on a Tesla M60"),
              List.of("cnn_tesla-m60_throughput.json", "cnn_tesla-m60_accuracy.json"),
              new DlmarkReader(),
              "ILSVRC 2012 validation"),
          new SampleCollection(
              new CollectionInfo(
                  "qutibench-imagenet",
                  "Latency, throughput, accuracy and power of ImageNet networks on edge devices, in"
                      + " several operating modes.",
                  "QuTiBench, experimental data for ImageNet (excerpt)"),
              List.of("qutibench_imagenet_excerpt.csv"),
              new QutibenchReader(),
              "ImageNet"),
          new SampleCollection(
              new CollectionInfo(
                  "qutibench-imagenet-pareto",
                  "Measured points of accuracy versus throughput for ImageNet networks on edge"
                      + " devices.",
                  "QuTiBench, measured accuracy-versus-fps points for ImageNet"),
              List.of("qutibench_imagenet_pareto_measured.csv"),
              new QutibenchParetoReader(),
              "ImageNet"),
          new SampleCollection(
              new CollectionInfo(
                  "keras-mnist",
                  "Training and inference time of an MNIST perceptron by batch size, on a CPU and a"
                      + " GPU.",
                  "Keras MNIST MLP study"),
              List.of("mnist_mlp_keras.csv"),
              new KerasReader(),
              "MNIST"));
}
