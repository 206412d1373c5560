package dev.bof.migration.read.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.WhileStmt;
import dev.bof.migration.read.code.Code;
import java.util.ArrayList;
import java.util.List;

/** Finds on what code depends within its method. */
final class Conditions {
    private Conditions() {}

    /** What must hold for code to be reached where its method is called. */
    static List<Guard> of(Node code, Frame frame) {
        List<Guard> found = new ArrayList<>();
        for (Node at = code; at != frame.callable() && at.getParentNode().isPresent(); ) {
            Node above = at.getParentNode().get();
            add(above, at, frame, found);
            at = above;
        }
        return found;
    }

    private static void add(Node above, Node at, Frame frame, List<Guard> found) {
        if (above instanceof IfStmt branch && branch.getCondition() != at) {
            found.add(
                    branch.getThenStmt() == at
                            ? Guard.when(branch.getCondition(), frame)
                            : Guard.unless(branch.getCondition(), frame));
        } else if (above instanceof SwitchEntry entry) {
            found.add(Guard.of(entry));
        } else if (above instanceof CatchClause handler) {
            found.add(Guard.of("on " + Code.text(handler.getParameter().getType())));
        } else if (above instanceof ForEachStmt
                || above instanceof ForStmt
                || above instanceof WhileStmt
                || above instanceof DoStmt) {
            found.add(Guard.of("in a loop"));
        } else if (above instanceof BlockStmt block) {
            block.getStatements().stream()
                    .takeWhile(each -> each != at)
                    .filter(Conditions::returns)
                    .forEach(each -> found.add(Guard.unless(((IfStmt) each).getCondition(), frame)));
        }
    }

    private static boolean returns(Statement statement) {
        return statement instanceof IfStmt branch
                && branch.getThenStmt().findFirst(ReturnStmt.class).isPresent();
    }
}
