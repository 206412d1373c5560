package com.nordlicht.billing.api;

import java.math.BigDecimal;
import java.time.LocalDate;

public record Payment(LocalDate paidOn, BigDecimal amount) {}
