package dev.bof.partner.legacy;

import java.util.List;

/**
 * A page of partners as clients see it.
 *
 * @param total how many partners there are on all pages
 */
public record PartnerPage(List<PartnerView> items, long total, int page, int pageSize, long pages) {

    static PartnerPage of(List<Partner> partners, long total, PartnerFilter filter) {
        return new PartnerPage(
                partners.stream().map(PartnerView::of).toList(),
                total,
                filter.page(),
                filter.pageSize(),
                (total + filter.pageSize() - 1) / filter.pageSize());
    }
}
