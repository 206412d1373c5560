package dev.bof.migration.generate;

import dev.bof.migration.model.Answer;
import dev.bof.migration.model.AttributeModel;
import dev.bof.migration.model.AttributeModel.Form;
import dev.bof.migration.model.AttributeModel.Role;
import dev.bof.migration.model.BodyShape;
import dev.bof.migration.model.BodyShape.Meaning;
import dev.bof.migration.model.ColumnModel;
import dev.bof.migration.model.Constraint;
import dev.bof.migration.model.Endpoint;
import dev.bof.migration.model.EntityModel;
import dev.bof.migration.model.EnumModel;
import dev.bof.migration.model.FieldMapping;
import dev.bof.migration.model.Filter;
import dev.bof.migration.model.IdGeneration;
import dev.bof.migration.model.JsonSettings;
import dev.bof.migration.model.ModuleModel;
import dev.bof.migration.model.ObjectModel;
import dev.bof.migration.model.Paging;
import dev.bof.migration.model.Parameter;
import dev.bof.migration.model.Place;
import dev.bof.migration.model.Property;
import dev.bof.migration.model.RequestBody;
import dev.bof.migration.model.ResourceModel;
import dev.bof.migration.model.Rule;
import dev.bof.migration.model.ServiceModel;
import dev.bof.migration.model.TransferType;
import dev.bof.migration.model.TypeRef;
import dev.bof.migration.model.TypeRef.Origin;
import dev.bof.migration.model.UniqueKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Models of invented services, as the reader would give them. */
final class Models {
    static final String PACKAGE = "com.acme.billing";

    private static final TypeRef STRING = TypeRef.of("java.lang.String", Origin.PLATFORM);
    private static final TypeRef STATUS = TypeRef.of(PACKAGE + ".Status", Origin.SERVICE);
    private static final TypeRef VIEW = TypeRef.of(PACKAGE + ".InvoiceDto", Origin.SERVICE);
    private static final BodyShape ITEM = BodyShape.part(Meaning.ITEM, VIEW);

    private Models() {}

    /** A service with an envelope, times of its own, a rule, an action and neither version nor deleted mark. */
    static ServiceModel invoices() {
        return invoices("What a customer owes.");
    }

    /** @param text stands wherever a source may have text of its own */
    static ServiceModel invoices(String text) {
        List<Endpoint> endpoints = List.of(
                endpoint("POST", "/billing/invoices", Endpoint.Kind.CREATE, 200, envelope(), text),
                list(text),
                endpoint("GET", "/billing/invoices/{number}", Endpoint.Kind.GET, 200, envelope(), text),
                endpoint("PUT", "/billing/invoices/{number}", Endpoint.Kind.UPDATE, 200, envelope(), text),
                endpoint("DELETE", "/billing/invoices/{number}", Endpoint.Kind.DELETE, 204, BodyShape.NOTHING, text),
                endpoint("POST", "/billing/invoices/{number}/pay", Endpoint.Kind.ACTION, 200, envelope(), text),
                endpoint("GET", "/billing/invoices/report", Endpoint.Kind.OTHER, 200, BodyShape.NOTHING, text));
        return new ServiceModel(
                new ModuleModel(
                        "billing-legacy",
                        "com.acme",
                        "billing-legacy",
                        "1.4.2",
                        PACKAGE + ".legacy",
                        "javax",
                        "",
                        false,
                        "11",
                        "UTF-8",
                        List.of(),
                        List.of("billing"),
                        List.of()),
                new JsonSettings("", "NON_NULL", false, null, "", "", false, false, List.of(), null),
                List.of(object(endpoints)),
                List.of(entity(text)),
                List.of(status(text)),
                List.of(view(text)),
                List.of(new ResourceModel(
                        "InvoiceResource",
                        PACKAGE + ".InvoiceResource",
                        ResourceModel.FrontEnd.JAX_RS,
                        "/billing/invoices",
                        endpoints,
                        text,
                        place(1))),
                List.of(),
                rules(text),
                List.of(),
                List.of(),
                List.of());
    }

    /** The same with an id of several columns. */
    static ServiceModel withEmbeddedId() {
        ServiceModel service = invoices();
        EntityModel invoice = service.entities().get(0);
        AttributeModel id = invoice.attributes().get(0);
        AttributeModel several = new AttributeModel(
                id.name(),
                id.type(),
                Role.EMBEDDED_ID,
                null,
                id.form(),
                "",
                null,
                List.of(),
                List.of(),
                "",
                null,
                "",
                "",
                id.declaredIn(),
                "",
                id.place());
        return with(service, service.objects(), List.of(entity(invoice, "Invoice", List.of(several))));
    }

    /** The same with a second object, whose table lacks all of what a business object has. */
    static ServiceModel invoicesAndCustomers() {
        ServiceModel service = invoices();
        EntityModel invoice = service.entities().get(0);
        EntityModel customer = entity(invoice, "Customer", invoice.attributes().subList(0, 2));
        ObjectModel object = new ObjectModel(
                "Customer",
                "billing/customers",
                "/billing/customers",
                customer.qualifiedName(),
                List.of(),
                "",
                "",
                VIEW.name(),
                "",
                List.of(copied("id", "id"), copied("no", "number")),
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of(),
                List.of(),
                List.of());
        return with(service, List.of(service.objects().get(0), object), List.of(invoice, customer));
    }

    private static EntityModel entity(EntityModel like, String name, List<AttributeModel> attributes) {
        return new EntityModel(
                name,
                PACKAGE + "." + name,
                like.kind(),
                "",
                name.toLowerCase(Locale.ROOT) + "s",
                "",
                null,
                "",
                attributes,
                List.of(),
                "",
                "",
                "",
                List.of(),
                "",
                like.place());
    }

    private static ServiceModel with(ServiceModel service, List<ObjectModel> objects, List<EntityModel> entities) {
        return new ServiceModel(
                service.module(),
                service.json(),
                objects,
                entities,
                service.enums(),
                service.transferTypes(),
                service.resources(),
                service.errors(),
                service.rules(),
                service.components(),
                service.files(),
                service.problems());
    }

    static Place place(int line) {
        return new Place("src/main/java/com/acme/billing/Invoices.java", line);
    }

    private static ObjectModel object(List<Endpoint> endpoints) {
        List<FieldMapping> copied = List.of(
                copied("id", "id"),
                copied("no", "number"),
                copied("total", "total"),
                copied("status", "status"),
                copied("town", "address.city"),
                copied("created", "created"));
        return new ObjectModel(
                "Invoice",
                "billing/invoices",
                "/billing/invoices",
                PACKAGE + ".Invoice",
                List.of(PACKAGE + ".InvoiceResource"),
                VIEW.name(),
                VIEW.name(),
                VIEW.name(),
                "",
                copied,
                copied,
                copied,
                List.of(),
                false,
                List.of(),
                List.of(),
                endpoints.stream().map(Endpoint::title).toList());
    }

    private static FieldMapping copied(String property, String attribute) {
        return new FieldMapping(property, attribute, FieldMapping.How.COPIED, "", false, place(5));
    }

    private static EntityModel entity(String text) {
        AttributeModel city = attribute("city", STRING, Role.NONE, Form.PLAIN, column("addr_city", true), text);
        AttributeModel address = new AttributeModel(
                "address",
                TypeRef.of(PACKAGE + ".Address", Origin.SERVICE),
                Role.NONE,
                null,
                Form.PLAIN,
                "",
                null,
                List.of(city),
                List.of(),
                "",
                null,
                "",
                "",
                PACKAGE + ".Invoice",
                text,
                place(9));
        return new EntityModel(
                "Invoice",
                PACKAGE + ".Invoice",
                EntityModel.Kind.ENTITY,
                "",
                "invoices",
                "",
                new IdGeneration(IdGeneration.Strategy.IDENTITY, "", "", null, null, ""),
                "",
                List.of(
                        attribute(
                                "id",
                                TypeRef.of("java.lang.Long", Origin.PLATFORM),
                                Role.ID,
                                Form.PLAIN,
                                column("id", false),
                                text),
                        attribute("number", STRING, Role.NONE, Form.PLAIN, column("inv_no", false), text),
                        attribute(
                                "total",
                                TypeRef.of("java.math.BigDecimal", Origin.PLATFORM),
                                Role.NONE,
                                Form.PLAIN,
                                new ColumnModel("total", "", false, false, true, true, null, 12, 2, ""),
                                text),
                        attribute("status", STATUS, Role.NONE, Form.ENUM_NAME, column("status", false), text),
                        address,
                        attribute(
                                "created",
                                TypeRef.of("java.time.LocalDateTime", Origin.PLATFORM),
                                Role.CREATED_AT,
                                Form.PLAIN,
                                column("created", true),
                                text)),
                List.of(new UniqueKey("", List.of("inv_no"), List.of("number"), "", place(3))),
                "",
                "",
                "",
                List.of(),
                text,
                place(2));
    }

    private static AttributeModel attribute(
            String name, TypeRef type, Role role, Form form, ColumnModel column, String text) {
        List<Constraint> constraints = name.equals("number")
                ? List.of(
                        new Constraint("NotNull", "javax.validation.constraints.NotNull", Map.of(), false, place(7)),
                        new Constraint(
                                "Size",
                                "javax.validation.constraints.Size",
                                Map.of("max", 20L, "message", text),
                                false,
                                place(7)))
                : List.of();
        return new AttributeModel(
                name,
                type,
                role,
                column,
                form,
                "",
                null,
                List.of(),
                constraints,
                name.equals("status") ? "Status.OPEN" : "",
                null,
                "",
                "",
                PACKAGE + ".Invoice",
                text,
                place(8));
    }

    private static ColumnModel column(String name, boolean nullable) {
        return new ColumnModel(name, "", nullable, false, true, true, null, null, null, "");
    }

    private static EnumModel status(String text) {
        return new EnumModel(
                "Status",
                PACKAGE + ".Status",
                EnumModel.JsonForm.MAPPED,
                List.of(new EnumModel.Value("OPEN", "open", "", text), new EnumModel.Value("PAID", text, "", text)),
                List.of(),
                text,
                place(4));
    }

    private static TransferType view(String text) {
        return new TransferType(
                "InvoiceDto",
                VIEW.name(),
                TransferType.Kind.BEAN,
                List.of(),
                "",
                List.of(
                        property("id", TypeRef.of("java.lang.Long", Origin.PLATFORM), text),
                        property("no", STRING, text),
                        property("total", TypeRef.of("java.math.BigDecimal", Origin.PLATFORM), text),
                        property("status", STATUS, text),
                        property("town", STRING, text),
                        property("voucher", STRING, text),
                        property("created", TypeRef.of("java.time.LocalDateTime", Origin.PLATFORM), text)),
                TransferType.Unknown.AS_SERVICE,
                List.of(),
                List.of(),
                List.of(),
                text,
                place(6));
    }

    private static Property property(String name, TypeRef type, String text) {
        return new Property(name, name, false, type, true, true, null, "", List.of(), "", text, text, place(6));
    }

    private static BodyShape envelope() {
        Map<String, BodyShape> fields = new LinkedHashMap<>();
        fields.put("data", ITEM);
        fields.put("success", BodyShape.constant(true));
        return BodyShape.object(null, fields);
    }

    private static Endpoint list(String text) {
        Map<String, BodyShape> fields = new LinkedHashMap<>();
        fields.put("rows", BodyShape.part(Meaning.ITEMS, VIEW));
        fields.put("total", BodyShape.part(Meaning.TOTAL, null));
        Paging paging = new Paging(
                Paging.Style.START,
                "start",
                "limit",
                null,
                25,
                100,
                Paging.OutOfRange.CLAMPED,
                Paging.OutOfRange.DEFAULTED,
                Paging.OutOfRange.REFUSED,
                Paging.OutOfRange.REFUSED,
                List.of(),
                List.of(),
                List.of(new Paging.Order("created", true)),
                List.of(),
                place(20));
        Filter byStatus =
                new Filter(List.of("status"), Filter.Operator.EQ, false, true, Filter.Evidence.CODE, place(21));
        return new Endpoint(
                "GET",
                "/billing/invoices",
                Endpoint.Kind.LIST,
                "InvoiceResource.list",
                List.of(
                        parameter("start", Parameter.In.QUERY, Parameter.Meaning.START, null, text),
                        parameter("limit", Parameter.In.QUERY, Parameter.Meaning.PAGE_SIZE, null, text),
                        parameter("state", Parameter.In.QUERY, Parameter.Meaning.FILTER, byStatus, text)),
                null,
                List.of(answer(200, BodyShape.object(null, fields))),
                paging,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                "",
                false,
                text,
                place(19));
    }

    private static Endpoint endpoint(
            String method, String path, Endpoint.Kind kind, int status, BodyShape body, String text) {
        return new Endpoint(
                method,
                path,
                kind,
                "InvoiceResource." + (kind == Endpoint.Kind.ACTION ? "pay" : "other"),
                path.contains("{number}")
                        ? List.of(parameter("number", Parameter.In.PATH, Parameter.Meaning.ID, null, text))
                        : List.of(),
                kind == Endpoint.Kind.CREATE ? new RequestBody(VIEW, "dto", false, false, place(30)) : null,
                List.of(answer(status, body)),
                null,
                List.of(),
                kind == Endpoint.Kind.UPDATE ? Endpoint.Update.REPLACE : null,
                List.of(),
                List.of(),
                List.of(),
                "",
                false,
                text,
                place(30));
    }

    private static Answer answer(int status, BodyShape body) {
        return new Answer(status, body, "", Map.of(), "", place(31));
    }

    private static Parameter parameter(
            String name, Parameter.In in, Parameter.Meaning meaning, Filter filter, String text) {
        return new Parameter(name, in, name, STRING, null, false, "", List.of(), meaning, filter, text, place(18));
    }

    private static List<Rule> rules(String text) {
        TypeRef number = TypeRef.of("java.math.BigDecimal", Origin.PLATFORM);
        return List.of(
                new Rule(
                        "InvoiceService.create#1",
                        Rule.Kind.VALIDATION,
                        "total < 0 " + text,
                        "${dto.total}.signum() < 0 || \"\\u002a/ ${x}\".isEmpty()".replace("${x}", "x"),
                        List.of(new Rule.Operand("dto.total", Rule.Role.REQUEST, "total", number)),
                        "",
                        422,
                        "",
                        "Not below zero: ${dto.total} " + text.replace("${", "$ {"),
                        BodyShape.text("Not below zero"),
                        "",
                        List.of("total"),
                        List.of("POST /billing/invoices", "PUT /billing/invoices/{number}"),
                        List.of(),
                        place(41)),
                new Rule(
                        "InvoiceService.pay#1",
                        Rule.Kind.STATE,
                        "status == PAID",
                        "${invoice.status} == ${Status.PAID}",
                        List.of(
                                new Rule.Operand("invoice.status", Rule.Role.OBJECT, "status", STATUS),
                                new Rule.Operand("Status.PAID", Rule.Role.ENUM, PACKAGE + ".Status.PAID", STATUS)),
                        "",
                        409,
                        "",
                        "Already paid",
                        BodyShape.part(Meaning.MESSAGE, null),
                        "",
                        List.of("status"),
                        List.of("POST /billing/invoices/{number}/pay"),
                        List.of(),
                        place(42)),
                new Rule(
                        "InvoiceService.delete#1",
                        Rule.Kind.STATE,
                        "ledger.has(invoice) " + text,
                        "",
                        List.of(),
                        "it asks another service: " + text,
                        409,
                        "",
                        "In the ledger",
                        BodyShape.part(Meaning.MESSAGE, null),
                        "",
                        List.of(),
                        List.of("DELETE /billing/invoices/{number}"),
                        List.of(),
                        place(43)));
    }
}
