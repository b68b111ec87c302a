package io.dynobench.devices;

class H2DeviceTableTests extends DeviceTableContract {}
