package io.dynobench.supervisor;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How worker processes are started.
 *
 * @param heap Java heap, fixed; weights and tensors live outside it
 * @param javaOptions further options of the JVM
 * @param threads intra-operation threads per stream; 0 shares out the physical cores
 * @param nativeCache folder of the engines' unpacked libraries; empty means {@code engines} in the
 *     data folder
 * @param startTimeout in which a worker must report for duty
 */
@Validated
@ConfigurationProperties("dynobench.worker")
public record WorkerProperties(
    @DefaultValue("512MB") DataSize heap,
    @DefaultValue List<String> javaOptions,
    @DefaultValue("0") @Min(0) int threads,
    @DefaultValue("") String nativeCache,
    @DefaultValue("60s") Duration startTimeout) {}
