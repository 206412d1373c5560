package dev.bof.migration.read.flow;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import dev.bof.migration.read.code.Code;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What must hold for code to be reached.
 *
 * @param condition null where it is no expression
 * @param frame in which the condition's names are to be read
 * @param negated whether the condition must not hold
 * @param words what it is where it is no expression, such as {@code for each line} or {@code on PersistenceException}
 * @param end the statement that returns where the condition holds; null where it is no condition to come past
 */
record Guard(Expression condition, Frame frame, boolean negated, String words, Statement end) {

    static Guard when(Expression condition, Frame frame) {
        return new Guard(condition, frame, false, "", null);
    }

    static Guard unless(Expression condition, Frame frame) {
        return new Guard(condition, frame, true, "", null);
    }

    /** What must not hold for code behind a branch that returns. */
    static Optional<Guard> past(IfStmt branch, Frame frame) {
        Statement then = branch.getThenStmt();
        Optional<Statement> last =
                then instanceof BlockStmt block ? block.getStatements().getLast() : Optional.of(then);
        return last.filter(end -> branch.getElseStmt().isEmpty() && end.isReturnStmt())
                .map(end -> new Guard(branch.getCondition(), frame, true, "", end));
    }

    /** That a switch was passed in none of the cases in which the method, and not a lambda in it, ends there. */
    static Optional<Guard> past(SwitchStmt choice) {
        return choice.findAll(ReturnStmt.class).stream()
                .filter(end -> Code.around(end, LambdaExpr.class)
                        .filter(choice::isAncestorOf)
                        .isEmpty())
                .findFirst()
                .map(end -> of("past " + Code.text(choice.getSelector()) + ", which ends it in some cases"));
    }

    static Guard of(String words) {
        return new Guard(null, null, false, words, null);
    }

    /** The case of a switch. */
    static Guard of(SwitchEntry entry) {
        String selector = entry.getParentNode()
                .flatMap(each -> each.getChildNodes().stream()
                        .filter(Expression.class::isInstance)
                        .findFirst())
                .map(Code::text)
                .orElse("");
        String labels = entry.getLabels().stream().map(Code::text).collect(Collectors.joining(" or "));
        return of(selector + (labels.isEmpty() ? " is none of the cases" : " == " + labels));
    }

    String text(boolean among) {
        if (condition == null) {
            return words;
        }
        String text = Code.text(condition);
        if (negated) {
            return condition.isNameExpr() || condition.isMethodCallExpr() ? "!" + text : "!(" + text + ")";
        }
        return among && condition.isBinaryExpr() ? "(" + text + ")" : text;
    }

    static String text(List<Guard> guards) {
        return guards.stream().map(each -> each.text(guards.size() > 1)).collect(Collectors.joining(" && "));
    }
}
