package io.dynobench.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param field path in the request, for example {@code batchSizes[2]}
 * @param code stable, upper snake case
 * @param detail for people: what was expected
 */
public record FieldProblem(String field, String code, String detail) {}
