package dev.bof.itests.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import generated.ApiClient;
import generated.ApiException;
import generated.ApiResponse;
import generated.api.PartnersApi;
import generated.api.PartnersApi.APICreatePartnerRequest;
import generated.api.PartnersApi.APIListPartnersRequest;
import generated.api.PartnersApi.APIUpdatePartnerRequest;
import generated.api.ProductsApi;
import generated.model.BulkCreateProductsRequest;
import generated.model.CreatePartner;
import generated.model.CreateProduct;
import generated.model.Partner;
import generated.model.PartnerFilter;
import generated.model.PartnerPage;
import generated.model.PartnerType;
import generated.model.Problem;
import generated.model.ProductBulkResult;
import generated.model.ProductFilter;
import generated.model.ProductPage;
import generated.model.UpdatePartner;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;

/** What a user does with the generated client. */
public final class Session implements Consumer<String> {
    private static final long COMPANY = 4711;

    private ApiClient client;
    private PartnersApi partners;
    private ProductsApi products;

    @Override
    public void accept(String server) {
        client = new ApiClient();
        client.updateBaseUri(server);
        partners = new PartnersApi(client);
        products = new ProductsApi(client);
        try {
            createsAndReads();
            listsWithFilters();
            updatesWhatItHasRead();
            getsTypedProblems();
            writesInBulk();
        } catch (ApiException e) {
            throw new AssertionError(e.getCode() + " " + e.getResponseBody(), e);
        }
    }

    private Partner create(String code, PartnerType type) throws ApiException {
        return partners.createPartner(APICreatePartnerRequest.newBuilder()
                .createPartner(new CreatePartner()
                        .companyId(COMPANY)
                        .code(code)
                        .name("Name of " + code)
                        .email(code.toLowerCase() + "@example.org")
                        .partnerType(type))
                .build());
    }

    private void createsAndReads() throws ApiException {
        Partner created = create("ACME", PartnerType.CUSTOMER);

        Partner read = partners.getPartner(PartnersApi.APIGetPartnerRequest.newBuilder()
                .id(created.getId().toString())
                .build());

        assertEquals(created, read);
        assertEquals("acme@example.org", read.getEmail());
        assertNull(read.getPhone());
        assertNotNull(read.getCreatedAt());
    }

    private void listsWithFilters() throws ApiException {
        create("BOLT", PartnerType.SUPPLIER);
        create("CLIP", PartnerType.BOTH);

        PartnerPage suppliers = partners.listPartners(APIListPartnersRequest.newBuilder()
                .companyId(COMPANY)
                .partnerType(PartnerType.SUPPLIER)
                .filter(new PartnerFilter())
                .build());
        PartnerPage sellers = partners.listPartners(APIListPartnersRequest.newBuilder()
                .filter(new PartnerFilter().companyIdBetween(COMPANY + "," + COMPANY).partnerTypeIn("supplier,both"))
                .sortBy(List.of("-code"))
                .build());

        PartnerPage found = partners.listPartners(APIListPartnersRequest.newBuilder()
                .search("name ACME")
                .filter(new PartnerFilter().nameIcontains("OF a").createdAtLt(OffsetDateTime.now().plusDays(1)))
                .build());

        assertEquals(List.of("ACME"), codes(found));
        assertEquals(List.of("BOLT"), codes(suppliers));
        assertEquals(List.of("CLIP", "BOLT"), codes(sellers));
        assertEquals(2, sellers.getTotal());
    }

    private static List<String> codes(PartnerPage page) {
        return page.getItems().stream().map(Partner::getCode).toList();
    }

    private void updatesWhatItHasRead() throws ApiException {
        String id = create("DUCT", PartnerType.PROSPECT).getId().toString();
        ApiResponse<Partner> read = partners.getPartnerWithHttpInfo(
                PartnersApi.APIGetPartnerRequest.newBuilder().id(id).build());
        String tag = read.getHeaders().get("ETag").get(0);

        Partner changed = update(id, tag, new UpdatePartner().city("Oslo"));
        ApiException stale = assertThrows(ApiException.class, () -> update(id, tag, new UpdatePartner().city("Rome")));

        assertEquals("Oslo", changed.getCity());
        assertEquals("Name of DUCT", changed.getName());
        assertEquals(412, stale.getCode());
        assertEquals("urn:bof:problem:precondition-failed", problem(stale).getType());
        assertNull(update(id, null, new UpdatePartner().city(null)).getCity());
    }

    private Partner update(String id, String tag, UpdatePartner change) throws ApiException {
        return partners.updatePartner(APIUpdatePartnerRequest.newBuilder()
                .id(id)
                .ifMatch(tag)
                .updatePartner(change)
                .build());
    }

    private void getsTypedProblems() {
        ApiException taken = assertThrows(ApiException.class, () -> create("ACME", PartnerType.CUSTOMER));
        ApiException invalid = assertThrows(ApiException.class, () -> create("", PartnerType.CUSTOMER));

        assertEquals("urn:bof:problem:conflict", problem(taken).getType());
        assertEquals("code 'ACME' is already taken in this company.", problem(taken).getDetail());
        assertEquals("urn:bof:problem:validation", problem(invalid).getType());
        assertEquals("code", problem(invalid).getErrors().get(0).getField());
    }

    private Problem problem(ApiException e) {
        try {
            return client.getObjectMapper().readValue(e.getResponseBody(), Problem.class);
        } catch (java.io.IOException bad) {
            throw new AssertionError(e.getResponseBody(), bad);
        }
    }

    private void writesInBulk() throws ApiException {
        ProductBulkResult result = products.bulkCreateProducts(ProductsApi.APIBulkCreateProductsRequest.newBuilder()
                .bulkCreateProductsRequest(new BulkCreateProductsRequest()
                        .mode(BulkCreateProductsRequest.ModeEnum.PARTIAL)
                        .items(List.of(product("LAMP", "49.90"), product("DESK", "199.00"), product("LAMP", "1.00"))))
                .build());

        assertEquals(2, result.getCounts().getSucceeded());
        assertEquals("urn:bof:problem:conflict", result.getResults().get(2).getProblem().getType());

        ProductPage dear = products.listProducts(ProductsApi.APIListProductsRequest.newBuilder()
                .companyId(COMPANY)
                .filter(new ProductFilter().priceGte(new BigDecimal("50")).nameIcontains("DESK"))
                .build());
        assertEquals(1, dear.getItems().size());
        assertEquals(new BigDecimal("199.00"), dear.getItems().get(0).getPrice());
    }

    private static CreateProduct product(String sku, String price) {
        return new CreateProduct()
                .companyId(COMPANY)
                .sku(sku)
                .name("A " + sku.toLowerCase())
                .price(new BigDecimal(price))
                .currency("EUR");
    }
}
