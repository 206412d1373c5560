package io.rollwerk.fleet;

class NoVehicleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoVehicleException(String what) {
        super("no vehicle " + what);
    }
}
