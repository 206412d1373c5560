package dev.bof.migration.generate;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseProblemException;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import dev.bof.migration.generate.Escape.Code;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Code of the legacy service in the generated one. It is never copied as text: an expression is parsed, its operands are
 * replaced, its literals are escaped anew, and it is printed from its tree.
 */
final class RuleCode {
    private static final Pattern OPERAND = Pattern.compile("\\$\\{([^}]*)}");
    private static final String MARK = "operand$";

    private RuleCode() {}

    /**
     * The expression with its operands replaced.
     *
     * @param operands gives the Java code of an operand, empty where there is none; {@link Presence#THERE} for what is
     *     there and can only be asked for that
     * @return empty where an operand is not known or the text is no expression
     */
    static Optional<Code> expression(String expression, Function<String, Optional<String>> operands) {
        Map<String, String> replacements = new LinkedHashMap<>();
        StringBuilder marked = new StringBuilder();
        Matcher matcher = OPERAND.matcher(expression);
        while (matcher.find()) {
            Optional<String> replacement = operands.apply(matcher.group(1));
            if (replacement.isEmpty()) {
                return Optional.empty();
            }
            String mark = MARK + replacements.size();
            replacements.put(mark, replacement.get());
            matcher.appendReplacement(marked, Matcher.quoteReplacement(mark));
        }
        matcher.appendTail(marked);
        try {
            Expression parsed = StaticJavaParser.parseExpression(marked.toString());
            while (parsed instanceof EnclosedExpr enclosed) {
                parsed = enclosed.getInner();
            }
            parsed.getAllContainedComments().forEach(Comment::remove);
            parsed.setComment(null);
            Expression folded = Presence.folded(replaced(parsed, replacements));
            boolean unknown = folded.findAll(NameExpr.class).stream()
                    .map(NameExpr::getNameAsString)
                    .anyMatch(name -> name.equals(Presence.THERE) || name.equals(Presence.ABSENT));
            return unknown
                    ? Optional.empty()
                    : Optional.of(new Code(escaped(folded).toString()));
        } catch (ParseProblemException e) {
            return Optional.empty();
        }
    }

    /** A method of a class that has another name here, empty where it cannot be read. */
    static Optional<Code> method(String method, String legacyName, String name) {
        ParseResult<BodyDeclaration<?>> parsed = new JavaParser(
                        new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17))
                .parseBodyDeclaration(method);
        return parsed.getResult().filter(each -> parsed.isSuccessful()).map(each -> {
            each.getAllContainedComments().forEach(Comment::remove);
            each.setComment(null);
            each.findAll(SimpleName.class).stream()
                    .filter(found -> found.getIdentifier().equals(legacyName))
                    .forEach(found -> found.setIdentifier(name));
            return new Code(escaped(each).toString());
        });
    }

    /** A message as an expression: texts and operands, joined. */
    static Optional<Code> message(String message, Function<String, Optional<String>> operands) {
        StringBuilder joined = new StringBuilder();
        Matcher matcher = OPERAND.matcher(message);
        int end = 0;
        while (matcher.find()) {
            Optional<String> operand = operands.apply(matcher.group(1));
            if (operand.isEmpty()) {
                return Optional.empty();
            }
            joined.append(joined.isEmpty() ? "" : " + ")
                    .append(Escape.literal(message.substring(end, matcher.start())))
                    .append(" + ")
                    .append(operand.get());
            end = matcher.end();
        }
        if (end < message.length() || joined.isEmpty()) {
            joined.append(joined.isEmpty() ? "" : " + ").append(Escape.literal(message.substring(end)));
        }
        return Optional.of(new Code(joined.toString()));
    }

    private static Expression replaced(Expression expression, Map<String, String> replacements) {
        if (expression instanceof NameExpr name && replacements.containsKey(name.getNameAsString())) {
            return StaticJavaParser.parseExpression(replacements.get(name.getNameAsString()));
        }
        expression.findAll(NameExpr.class).forEach(name -> {
            String replacement = replacements.get(name.getNameAsString());
            if (replacement != null) {
                name.replace(StaticJavaParser.parseExpression(replacement));
            }
        });
        return expression;
    }

    private static Node escaped(Node tree) {
        tree.findAll(TextBlockLiteralExpr.class)
                .forEach(block -> block.replace(new StringLiteralExpr("").setValue(inner(block.asString()))));
        tree.findAll(StringLiteralExpr.class).forEach(text -> text.setValue(inner(text.asString())));
        tree.findAll(CharLiteralExpr.class).forEach(c -> c.setValue(character(c.asChar())));
        return tree;
    }

    private static String inner(String text) {
        String literal = Escape.literal(text).text();
        return literal.substring(1, literal.length() - 1);
    }

    private static String character(char c) {
        return c == '\'' ? "\\'" : c == '"' ? "\"" : inner(String.valueOf(c));
    }
}
