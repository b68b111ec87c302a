package io.dynobench.zoo;

/** A choice by the kind of a layer; a new kind does not compile until every choice knows it. */
interface LayerVisitor<R> {

  R conv2d(Conv2d layer);

  R batchNorm(BatchNorm layer);

  R pointwise(Pointwise layer);

  R dropout(Dropout layer);

  R maxPool(MaxPool layer);

  R averagePool(AveragePool layer);

  R globalAveragePool(GlobalAveragePool layer);

  R localResponseNorm(LocalResponseNorm layer);

  R flatten(Flatten layer);

  R linear(Linear layer);

  R add(Add layer);

  R concat(Concat layer);
}
