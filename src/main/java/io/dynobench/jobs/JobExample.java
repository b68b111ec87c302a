package io.dynobench.jobs;

/** Submissions for people who read the API's description. */
final class JobExample {

  static final String SMALL_NETS =
      """
      {
        "name": "small nets on the CPU",
        "workload": "inference",
        "models": ["squeezenet1.1", "resnet18"],
        "devices": ["cpu"],
        "engines": ["pytorch"],
        "precisions": ["fp32"],
        "batchSizes": [1, 2, 4],
        "streams": [1],
        "profile": "quick",
        "tags": {"purpose": "smoke"},
        "priority": 0
      }
      """;

  static final String PUBLISH =
      """
      {
        "name": "to publish: latency under 50 requests a second",
        "models": ["resnet18", "resnet50"],
        "devices": ["cpu"],
        "batchSizes": [1],
        "arrivalRate": 50,
        "profile": "publish",
        "forks": 5
      }
      """;

  private JobExample() {}
}
