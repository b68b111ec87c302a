package io.dynobench.models;

class H2TrainedModelTableTests extends TrainedModelTableContract {}
