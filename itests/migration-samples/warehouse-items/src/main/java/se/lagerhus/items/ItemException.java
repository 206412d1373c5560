package se.lagerhus.items;

class ItemException extends RuntimeException
{
  private static final long serialVersionUID = 1L;

  final int status;
  final String code;

  ItemException(int status, String code, String message)
  {
    super(message);
    this.status = status;
    this.code = code;
  }
}
