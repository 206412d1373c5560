package at.stromfeld.tariffs;

public class TariffException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  final int status;
  final String code;
  final String field;

  public TariffException(int status, String code, String message, String field) {
    super(message);
    this.status = status;
    this.code = code;
    this.field = field;
  }
}
