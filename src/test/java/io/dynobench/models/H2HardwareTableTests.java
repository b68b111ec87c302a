package io.dynobench.models;

class H2HardwareTableTests extends HardwareTableContract {}
