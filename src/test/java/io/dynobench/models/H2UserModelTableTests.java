package io.dynobench.models;

class H2UserModelTableTests extends UserModelTableContract {}
