package io.rollwerk.fleet;

class PlateTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PlateTakenException(String plate) {
        super("plate " + plate + " is already registered");
    }
}
