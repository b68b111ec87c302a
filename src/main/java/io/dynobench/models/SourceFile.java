package io.dynobench.models;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The file behind a user's model.
 *
 * @param format {@code onnx}, {@code torchscript} or {@code safetensors}
 * @param sha256 of its bytes, in lower-case hex; null when it has not been read through yet
 * @param size in bytes
 * @param uploadedAt or trained; null for files of a folder
 * @param inputName null where inputs have no names
 * @param outputName null where outputs have no names
 * @param opset version of ONNX's standard operators; null for other formats
 * @param operators kinds of operators, in alphabetical order; empty when not known
 * @param node the node that has it, of files that only one node may have; null for others
 * @param missing why {@code parameters} or {@code macs} are not known
 */
public record SourceFile(
    String format,
    @Nullable String sha256,
    long size,
    @Nullable Instant uploadedAt,
    @Nullable String inputName,
    @Nullable String outputName,
    @Nullable Integer opset,
    List<String> operators,
    @Nullable String node,
    Map<String, String> missing) {}
