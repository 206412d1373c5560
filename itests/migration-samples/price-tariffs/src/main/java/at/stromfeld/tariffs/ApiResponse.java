package at.stromfeld.tariffs;

import com.fasterxml.jackson.annotation.JsonInclude;

@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApiResponse<T>(T data, ApiError error, Meta meta) {
  public record ApiError(String code, String message, String field) {}

  public record Meta(int page, int pageSize, long totalCount) {}

  static <T> ApiResponse<T> of(T data) {
    return new ApiResponse<>(data, null, null);
  }

  static ApiResponse<Void> error(String code, String message, String field) {
    return new ApiResponse<>(null, new ApiError(code, message, field), null);
  }
}
