package dev.bof.contract.model;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Map;

/**
 * The endpoints of one route and what is known of their input, as a migration tool wrote it down from the sources.
 *
 * @param object what one object is called in reports, such as {@code invoice}
 * @param legacy the address of the variant that is right by definition, without a slash at its end
 * @param framework the address of the variant that has to answer the same
 * @param rows how many objects there have to be at least for the comparison to count; 100 where nothing is said
 * @param id the member of an answered object that holds its id, as the paths want it
 * @param idType how an id is written
 * @param varying members whose values are the service's own at each write, by name, wherever in an answer to a write
 *     they stand; answers to reads are compared with them
 * @param unique the keys of which no two objects have the same values, by names of the create body's fields; an id that
 *     the client gives need not be named
 * @param strict whether the framework variant's lists are the framework's own, which refuse parameters that they do not
 *     know or that come twice; what the legacy variant does with such does not count then
 * @param operations every endpoint
 */
public record Contract(
        String object,
        URI legacy,
        URI framework,
        Integer rows,
        String id,
        IdType idType,
        Map<String, Varying> varying,
        List<List<String>> unique,
        boolean strict,
        List<Operation> operations) {
    private static final int ROWS = 100;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public Contract {
        rows = rows == null ? ROWS : rows;
        id = id == null ? "id" : id;
        idType = idType == null ? IdType.INTEGER : idType;
        varying = varying == null ? Map.of() : Map.copyOf(varying);
        unique = unique == null ? List.of() : unique.stream().map(List::copyOf).toList();
        operations = List.copyOf(operations);
    }

    /**
     * Reads a contract.
     *
     * @param resource a JSON document with this record's components as members; enums in any case
     * @throws UncheckedIOException if it cannot be read or says what a contract does not have
     */
    public static Contract read(URL resource) {
        try (InputStream in = resource.openStream()) {
            return JSON.readValue(in, Contract.class);
        } catch (IOException e) {
            throw new UncheckedIOException("contract " + resource + ": " + e.getMessage(), e);
        }
    }

    /** The same contract, asked at other addresses; null leaves one as it is. */
    public Contract at(URI otherLegacy, URI otherFramework) {
        return new Contract(
                object,
                otherLegacy == null ? legacy : otherLegacy,
                otherFramework == null ? framework : otherFramework,
                rows,
                id,
                idType,
                varying,
                unique,
                strict,
                operations);
    }

    /** The endpoints of this kind, in the contract's order. */
    public List<Operation> operations(OperationKind kind) {
        return operations.stream().filter(operation -> operation.kind() == kind).toList();
    }
}
