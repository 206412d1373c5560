package dev.bof.rest.forward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bof.api.problem.ProblemException;
import dev.bof.api.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
    private static final Target TARGET = Target.of("http://old.example:8080/app/orders/");

    @ParameterizedTest
    @CsvSource(delimiter = '~', nullValues = "-", textBlock = """
                ''            ~ -                   ~ http://old.example:8080/app/orders
                /             ~ page=1              ~ http://old.example:8080/app/orders/?page=1
                /7/lines      ~ -                   ~ http://old.example:8080/app/orders/7/lines
                /a%2Bb;v=1    ~ q=%C3%BC&r=1+2      ~ http://old.example:8080/app/orders/a%2Bb;v=1?q=%C3%BC&r=1+2
                /{7}/"a"      ~ q={x|y}&p[]=^       ~ http://old.example:8080/app/orders/%7B7%7D/%22a%22?q=%7Bx%7Cy%7D&p[]=%5E
                /ü            ~ rate=100%&x=%zz     ~ http://old.example:8080/app/orders/%C3%BC?rate=100%25&x=%25zz
                /a..b/...     ~ ..                  ~ http://old.example:8080/app/orders/a..b/...?..
                """)
    void whatLiesBelowTheRouteLiesBelowTheTarget(String below, String query, String expected) {
        assertEquals(expected, TARGET.at(below, query).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../admin",
                "/..",
                "/7/../../admin",
                "/./7",
                "/%2e%2e/admin",
                "/.%2E;x=1/admin",
                "/..\\admin",
                "/a%5c..%5cadmin",
                "/x%2f..%2f..%2fadmin",
                "/..;/admin"
            })
    void aPathThatLeadsOutIsRefused(String below) {
        ProblemException refused = assertThrows(ProblemException.class, () -> TARGET.at(below, null));

        assertEquals(ProblemType.MALFORMED, refused.type());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                ftp://old.example/orders          | it must begin with http:// or https://
                /orders                           | it must begin with http:// or https://
                http://ann:secret@old.example/    | it must not carry a user or a password
                http:///orders                    | it has no host
                http://old.example:99999/orders   | it has a port that does not exist
                http://old.example/orders?all=yes | it must end with its path
                http://old.example/orders#top     | it must end with its path
                http://old.example/app/../admin   | its path must not contain . or ..
                http://old example/orders         | cannot be read
                """)
    void anAddressThatCannotBeForwardedToIsRefusedWithTheReason(String url, String reason) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> Target.of(url));

        assertTrue(refused.getMessage().contains(reason), refused::getMessage);
        assertTrue(!refused.getMessage().contains("secret"), refused::getMessage);
    }

    @Test
    void lineEndsNeverReachTheWire() {
        assertEquals(
                "http://old.example:8080/app/orders/a%0D%0AHost:%20evil?x=%0D%0A",
                TARGET.at("/a\r\nHost: evil", "x=\r\n").toString());
    }
}
