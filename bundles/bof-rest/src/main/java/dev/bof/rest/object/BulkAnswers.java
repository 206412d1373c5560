package dev.bof.rest.object;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.bof.api.problem.FieldError;
import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import dev.bof.api.write.Bulk;
import dev.bof.api.write.BulkResult;
import dev.bof.rest.answer.RenderedAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Tells what became of a bulk call. */
final class BulkAnswers {
    private static final int OK = 200;
    private static final int MULTI_STATUS = 207;

    /** A client that sent more wrong items than this has seen enough. */
    private static final int MOST_FAULTS = 100;

    private BulkAnswers() {}

    /** The answer in the order of its members. */
    record Answer(String mode, boolean dryRun, Counts counts, List<Result> results) {}

    record Counts(int total, int succeeded, int failed) {}

    record Result(
            int index,
            Object id,
            int status,
            @JsonInclude(JsonInclude.Include.NON_NULL) ItemProblem problem) {}

    /** A problem document without what only whole requests have. */
    record ItemProblem(
            String type,
            String title,
            int status,
            String detail,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {}

    static String name(Bulk.Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The result of a call of which anything could be done.
     *
     * @throws ProblemException validation naming the items at fault, where all depended on each other
     */
    static BulkResult requireDone(BulkResult result) {
        long failed = result.failed();
        if (result.mode() == Bulk.Mode.ATOMIC && failed > 0) {
            throw ProblemException.validation(
                    failed + " of " + result.items().size() + " items failed, nothing was written; see errors.",
                    faults(result.items()));
        }
        return result;
    }

    private static List<FieldError> faults(List<BulkResult.Item> items) {
        List<FieldError> faults = new ArrayList<>();
        for (int i = 0; i < items.size() && faults.size() < MOST_FAULTS; i++) {
            if (items.get(i).failed()) {
                String item = "items[" + i + "]";
                faults(item, items.get(i).problem())
                        .limit(MOST_FAULTS - faults.size())
                        .forEach(faults::add);
            }
        }
        return faults;
    }

    private static Stream<FieldError> faults(String item, ProblemException problem) {
        if (problem.errors().isEmpty()) {
            return Stream.of(new FieldError(item, word(problem.type()), problem.getMessage()));
        }
        return problem.errors().stream()
                .map(fault -> new FieldError(
                        fault.field().isEmpty() ? item : item + "." + fault.field(), fault.code(), fault.message()));
    }

    /** What a problem is called as a code. */
    private static String word(ProblemType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @param done the status of an item that succeeded
     * @param ids writes their ids
     */
    static RenderedAnswer render(BulkResult result, int done, WrittenIds ids, Representation representation) {
        int failed = (int) result.failed();
        int total = result.items().size();
        List<Result> results = new ArrayList<>(total);
        for (int i = 0; i < total; i++) {
            BulkResult.Item item = result.items().get(i);
            results.add(
                    item.failed()
                            ? new Result(i, ids.of(item.id()), item.problem().status(), problem(item.problem()))
                            : new Result(i, ids.of(item.id()), done, null));
        }
        Answer answer =
                new Answer(name(result.mode()), result.dryRun(), new Counts(total, total - failed, failed), results);
        return Answers.written(failed == 0 ? OK : MULTI_STATUS, answer, representation);
    }

    private static ItemProblem problem(ProblemException problem) {
        return new ItemProblem(
                problem.type().urn(), problem.type().title(), problem.status(), problem.getMessage(), problem.errors());
    }
}
