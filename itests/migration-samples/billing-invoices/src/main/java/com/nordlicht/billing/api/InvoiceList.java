package com.nordlicht.billing.api;

import java.util.List;

public record InvoiceList(List<InvoiceInfo> rows, long total, int start, int limit) {}
