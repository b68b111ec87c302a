package io.dynobench.dashboards;

class H2DashboardTableTests extends DashboardTableContract {}
