package io.ouroboros.orchestrator.api;

import com.google.protobuf.Any;
import com.google.rpc.BadRequest;
import com.google.rpc.Code;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;

/// What is wrong with a field of a request.
///
/// @param field its path, as in `examples[2].inputs`
/// @param text a sentence that names the value
record FieldProblem(String field, String text) {
  /// The answer to such a request: INVALID_ARGUMENT with a `BadRequest` that names the field.
  StatusRuntimeException asStatus() {
    BadRequest details =
        BadRequest.newBuilder()
            .addFieldViolations(
                BadRequest.FieldViolation.newBuilder().setField(field).setDescription(text))
            .build();
    return StatusProto.toStatusRuntimeException(
        Status.newBuilder()
            .setCode(Code.INVALID_ARGUMENT_VALUE)
            .setMessage(field + ": " + text)
            .addDetails(Any.pack(details))
            .build());
  }
}
