package dev.bof.migration.read.flow;

import dev.bof.migration.model.BodyShape.Meaning;
import java.util.Locale;
import java.util.Map;

/** What a field of an envelope is, by its name. */
final class Leaves {
    private static final Map<String, Meaning> NAMES = Map.ofEntries(
            Map.entry("total", Meaning.TOTAL),
            Map.entry("totalcount", Meaning.TOTAL),
            Map.entry("totalelements", Meaning.TOTAL),
            Map.entry("totalitems", Meaning.TOTAL),
            Map.entry("totalrecords", Meaning.TOTAL),
            Map.entry("totalresults", Meaning.TOTAL),
            Map.entry("recordstotal", Meaning.TOTAL),
            Map.entry("count", Meaning.TOTAL),
            Map.entry("page", Meaning.PAGE),
            Map.entry("pageno", Meaning.PAGE),
            Map.entry("pagenumber", Meaning.PAGE),
            Map.entry("pageindex", Meaning.PAGE),
            Map.entry("currentpage", Meaning.PAGE),
            Map.entry("number", Meaning.PAGE),
            Map.entry("pagesize", Meaning.PAGE_SIZE),
            Map.entry("perpage", Meaning.PAGE_SIZE),
            Map.entry("size", Meaning.PAGE_SIZE),
            Map.entry("limit", Meaning.PAGE_SIZE),
            Map.entry("pages", Meaning.PAGES),
            Map.entry("totalpages", Meaning.PAGES),
            Map.entry("pagecount", Meaning.PAGES),
            Map.entry("start", Meaning.START),
            Map.entry("offset", Meaning.START),
            Map.entry("numberofelements", Meaning.COUNT),
            Map.entry("message", Meaning.MESSAGE),
            Map.entry("msg", Meaning.MESSAGE),
            Map.entry("detail", Meaning.MESSAGE),
            Map.entry("errormessage", Meaning.MESSAGE),
            Map.entry("errors", Meaning.VIOLATIONS),
            Map.entry("violations", Meaning.VIOLATIONS),
            Map.entry("fielderrors", Meaning.VIOLATIONS),
            Map.entry("field", Meaning.FIELD),
            Map.entry("status", Meaning.STATUS),
            Map.entry("statuscode", Meaning.STATUS),
            Map.entry("timestamp", Meaning.TIME),
            Map.entry("path", Meaning.PATH),
            Map.entry("id", Meaning.ID));

    private Leaves() {}

    /** COMPUTED where the name tells nothing. */
    static Meaning meaning(String name) {
        return NAMES.getOrDefault(name.replace("_", "").toLowerCase(Locale.ROOT), Meaning.COMPUTED);
    }
}
