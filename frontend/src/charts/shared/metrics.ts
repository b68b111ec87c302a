/** What an axis can show, as the page offers it; the unit comes with the answer. */
export const metrics: readonly [field: string, label: string][] = [
  ['throughput', 'Throughput'],
  ['latencyMeanMs', 'Latency, mean'],
  ['latencyP50Ms', 'Latency, median'],
  ['latencyP90Ms', 'Latency, 90th percentile'],
  ['latencyP95Ms', 'Latency, 95th percentile'],
  ['latencyP99Ms', 'Latency, 99th percentile'],
  ['latencyCovPercent', 'Latency, coefficient of variation'],
  ['systemLatencyMeanMs', 'System latency, mean'],
  ['systemThroughput', 'System throughput'],
  ['top1Percent', 'Top-1 accuracy'],
  ['top5Percent', 'Top-5 accuracy'],
  ['peakMemoryMib', 'Peak memory'],
  ['powerAverageW', 'Power, average'],
  ['powerPeakW', 'Power, peak'],
  ['powerIdleW', 'Power, idle'],
  ['energyPerSampleJ', 'Energy per sample'],
  ['dynamicEnergyPerSampleJ', 'Energy per sample beyond idle'],
  ['coldStartMs', 'Cold start'],
  ['batchSize', 'Batch size'],
  ['parameters', 'Parameters'],
  ['flopsPerSample', 'Operations per sample'],
  ['operationsPerSecond', 'Operations per second'],
  ['arithmeticIntensity', 'Arithmetic intensity'],
  ['achievedOperations', 'Operations per second, achieved'],
  ['secondsPerSample', 'Time per sample'],
  ['trainSecondsPerSample', 'Training time per sample'],
  ['maxBatchSize', 'Largest batch'],
];

/** What can set the colour of a scatter's series. */
export const dimensions: readonly [field: string, label: string][] = [
  ['family', 'Family'],
  ['model', 'Model'],
  ['deviceName', 'Device'],
  ['engine', 'Engine'],
  ['precision', 'Precision'],
  ['platform', 'Platform'],
  ['network', 'Network'],
  ['configuration', 'Configuration'],
  ['hardware', 'Hardware'],
  ['operatingMode', 'Operating mode'],
  ['pruningPercent', 'Kept after pruning'],
  ['batchSize', 'Batch size'],
  ['workload', 'Workload'],
  ['collection', 'Collection'],
  ['origin', 'Origin'],
  ['grade', 'Grade'],
];

/** The filters that the panel offers: parameter, facet of the answer, heading. */
export const facets: readonly [parameter: string, facet: string, label: string][] = [
  ['model', 'model', 'Model'],
  ['family', 'family', 'Family'],
  ['device', 'deviceName', 'Device'],
  ['platform', 'platform', 'Platform'],
  ['engine', 'engine', 'Engine'],
  ['precision', 'precision', 'Precision'],
  ['pruningPercent', 'pruningPercent', 'Kept after pruning'],
  ['batchSize', 'batchSize', 'Batch size'],
  ['workload', 'workload', 'Workload'],
  ['grade', 'grade', 'Grade'],
  ['origin', 'origin', 'Origin'],
  ['collection', 'collection', 'Collection'],
];

/** What becomes of several results of the same point. */
export const aggregations: readonly [word: string, label: string][] = [
  ['best', 'the best'],
  ['latest', 'the latest'],
  ['median', 'their median'],
  ['all', 'all of them'],
];
