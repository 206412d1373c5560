package dev.bof.migration.read.flow;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.Statement;
import java.util.List;

/** Where the method that answers comes to its end. */
sealed interface End {
    Frame frame();

    List<Guard> guards();

    /** What decides on this end. */
    Node at();

    /** The returns that lead to it. */
    List<Statement> returns();

    /** How many of the steps come before it. */
    int steps();

    /** The same after as many steps. */
    End after(int count);

    /** An exception that is thrown. */
    record Thrown(Expression exception, Frame frame, List<Guard> guards, Node at, List<Statement> returns, int steps)
            implements End {
        @Override
        public End after(int count) {
            return new Thrown(exception, frame, guards, at, returns, count);
        }
    }

    /** What the method itself returns; null for no expression. */
    record Returned(Expression value, Frame frame, List<Guard> guards, Node at, List<Statement> returns, int steps)
            implements End {
        @Override
        public End after(int count) {
            return new Returned(value, frame, guards, at, returns, count);
        }
    }
}
