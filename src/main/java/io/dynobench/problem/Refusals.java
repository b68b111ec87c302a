package io.dynobench.problem;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Says of every exception what the client should be told. */
class Refusals {

  private static final Logger log = LoggerFactory.getLogger(Refusals.class);

  ProblemException of(Exception exception) {
    if (exception instanceof ProblemException refusal) {
      return refusal;
    }
    if (exception instanceof HttpMessageNotReadableException unreadable) {
      return BodyRefusals.of(unreadable);
    }
    if (exception instanceof MethodArgumentNotValidException invalid) {
      return ValidationRefusals.of(invalid.getBindingResult());
    }
    if (exception instanceof HandlerMethodValidationException invalid
        && !invalid.isForReturnValue()) {
      return ValidationRefusals.of(invalid);
    }
    if (exception instanceof TypeMismatchException mismatch) {
      return ParameterRefusals.of(mismatch);
    }
    if (exception instanceof MultipartException multipart) {
      return ofMultipart(multipart);
    }
    if (exception instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      return ofRequest(exception, known);
    }
    if (exception instanceof CannotGetJdbcConnectionException
        || exception instanceof CannotCreateTransactionException) {
      return databaseAway(exception);
    }
    return internalError(exception);
  }

  private static ProblemException databaseAway(Exception exception) {
    log.error("The database cannot be reached", exception);
    return new ProblemException(
        HttpStatus.SERVICE_UNAVAILABLE,
        "DATABASE_UNAVAILABLE",
        "The database cannot be reached at the moment. Nothing was changed; try again later.");
  }

  /** Hides the cause from the client and gives both sides a word to find it by. */
  ProblemException internalError(Throwable cause) {
    String incident = UUID.randomUUID().toString();
    log.error("Incident {}", incident, cause);
    return new ProblemException(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "INTERNAL_ERROR",
        "Dynobench itself failed; the server's log has the cause as incident %s."
            .formatted(incident));
  }

  /** For a status that something outside of the controllers has set. */
  static ProblemException ofStatus(HttpStatusCode code, String detail) {
    HttpStatus status = HttpStatus.resolve(code.value());
    HttpStatus known = status == null ? HttpStatus.BAD_REQUEST : status;
    return new ProblemException(known, known.name(), detail);
  }

  private static ProblemException ofMultipart(MultipartException exception) {
    return exception instanceof MaxUploadSizeExceededException
        ? new ProblemException(
            HttpStatus.CONTENT_TOO_LARGE,
            "FILE_TOO_LARGE",
            "The upload is larger than this service accepts (dynobench.models.max-upload,"
                + " dynobench.imports.max-file).")
        : new ProblemException(
            HttpStatus.BAD_REQUEST,
            "MALFORMED_MULTIPART",
            "The request is not the multipart form that this address expects.");
  }

  private static ProblemException ofRequest(Exception exception, ErrorResponse known) {
    if (exception instanceof MissingServletRequestParameterException missing) {
      return ParameterRefusals.missing("MISSING_PARAMETER", missing.getParameterName());
    }
    if (exception instanceof MissingServletRequestPartException missing) {
      return ParameterRefusals.missing("MISSING_PART", missing.getRequestPartName());
    }
    if (exception instanceof MissingRequestHeaderException missing) {
      return ParameterRefusals.missing("MISSING_HEADER", missing.getHeaderName());
    }
    return ofStatus(known.getStatusCode(), detail(exception, known));
  }

  private static String detail(Exception exception, ErrorResponse known) {
    if (exception instanceof NoResourceFoundException) {
      return "There is nothing at this address.";
    }
    if (exception instanceof HttpRequestMethodNotSupportedException method) {
      Set<HttpMethod> accepted = method.getSupportedHttpMethods();
      return "%s is not possible here; accepted: %s."
          .formatted(
              method.getMethod(),
              accepted == null
                  ? "none"
                  : accepted.stream()
                      .map(HttpMethod::name)
                      .sorted()
                      .collect(Collectors.joining(", ")));
    }
    if (exception instanceof HttpMediaTypeNotSupportedException type) {
      return "The content type %s cannot be read here; accepted: %s."
          .formatted(
              type.getContentType() == null ? "(none)" : type.getContentType(),
              words(type.getSupportedMediaTypes()));
    }
    if (exception instanceof HttpMediaTypeNotAcceptableException type) {
      return "No answer in the accepted type; possible: %s."
          .formatted(words(type.getSupportedMediaTypes()));
    }
    String detail = known.getBody().getDetail();
    return detail == null ? "The request cannot be answered." : detail;
  }

  private static String words(List<MediaType> types) {
    return types.isEmpty()
        ? "application/json"
        : MediaType.toString(
            types.stream().filter(type -> !type.getSubtype().startsWith("*")).distinct().toList());
  }
}
