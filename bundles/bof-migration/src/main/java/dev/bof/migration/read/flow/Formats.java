package dev.bof.migration.read.flow;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Works out what {@code String.format} and {@code MessageFormat.format} say, where they write values as they are. */
final class Formats {
    private static final String MESSAGES = "MessageFormat";

    private final BiFunction<Expression, Frame, String> texts;

    /** @param texts gives the template of a text */
    Formats(BiFunction<Expression, Frame, String> texts) {
        this.texts = texts;
    }

    static boolean isFormat(MethodCallExpr call) {
        String name = call.getNameAsString();
        return name.equals("formatted") || name.equals("format") && (isOf(call, "String") || isOf(call, MESSAGES));
    }

    private static boolean isOf(MethodCallExpr call, String type) {
        return call.getScope().filter(each -> each.toString().endsWith(type)).isPresent();
    }

    /** The template; empty where the call is none, or writes values in a form of its own. */
    Optional<String> of(MethodCallExpr call, Frame frame) {
        boolean onFormat = call.getNameAsString().equals("formatted");
        if (!isFormat(call) || !onFormat && call.getArguments().isEmpty()) {
            return Optional.empty();
        }
        Expression format = onFormat ? call.getScope().orElseThrow() : call.getArgument(0);
        List<Frame.Bound> values = call.getArguments().stream()
                .skip(onFormat ? 0 : 1)
                .flatMap(each -> values(each, frame))
                .toList();
        String text = texts.apply(format, frame);
        return isOf(call, MESSAGES) ? numbered(text, values) : placed(text, values);
    }

    private static Stream<Frame.Bound> values(Expression given, Frame frame) {
        return given instanceof NameExpr name && frame.isOfAnyNumber(name.getNameAsString())
                ? frame.elements(name.getNameAsString()).stream()
                : Stream.of(new Frame.Bound(given, frame));
    }

    /** Puts values in place of {@code %s} and {@code %d}. */
    private Optional<String> placed(String format, List<Frame.Bound> values) {
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (int at = 0; at < format.length(); at++) {
            if (format.charAt(at) != '%') {
                text.append(format.charAt(at));
                continue;
            }
            at++;
            char kind = at < format.length() ? format.charAt(at) : ' ';
            if (kind == '%' || kind == 'n') {
                text.append(kind == '%' ? '%' : '\n');
            } else if ((kind == 's' || kind == 'd') && next < values.size()) {
                text.append(said(values.get(next++)));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(text.toString());
    }

    /** Puts values in place of {@code {0}} and its like. */
    private Optional<String> numbered(String format, List<Frame.Bound> values) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < format.length(); at++) {
            if (format.charAt(at) == '\'') {
                return Optional.empty();
            }
            if (format.charAt(at) != '{') {
                text.append(format.charAt(at));
                continue;
            }
            int index = at + 2 < format.length() && format.charAt(at + 2) == '}'
                    ? Character.digit(format.charAt(at + 1), 10)
                    : -1;
            if (index < 0 || index >= values.size()) {
                return Optional.empty();
            }
            text.append(said(values.get(index)));
            at += 2;
        }
        return Optional.of(text.toString());
    }

    private String said(Frame.Bound value) {
        return texts.apply(value.expression(), value.frame());
    }
}
