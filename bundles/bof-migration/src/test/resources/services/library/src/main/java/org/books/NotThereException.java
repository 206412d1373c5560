package org.books;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotThereException extends RuntimeException {
    public NotThereException(Object id) {
        super("No book " + id);
    }
}
