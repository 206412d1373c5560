package com.acme.orders.service;

import com.acme.orders.model.Order;
import com.acme.orders.model.OrderStatus;
import com.acme.orders.rest.OrderDto;
import java.math.BigDecimal;
import java.util.List;
import javax.ejb.Stateless;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import javax.persistence.TypedQuery;

/** Geschäftsregeln der Aufträge. */
@Stateless
public class OrderService {
    @PersistenceContext(unitName = "orders")
    private EntityManager em;

    public List<Order> find(String status, String number, int offset, int limit) {
        String jpql = "select o from Order o where 1 = 1";
        if (status != null) {
            jpql += " and o.status = :status";
        }
        if (number != null) {
            jpql += " and lower(o.number) like :number";
        }
        TypedQuery<Order> query = em.createQuery(jpql + " order by o.createdOn desc, o.id", Order.class);
        if (status != null) {
            query.setParameter("status", OrderStatus.valueOf(status));
        }
        if (number != null) {
            query.setParameter("number", "%" + number.toLowerCase() + "%");
        }
        return query.setFirstResult(offset).setMaxResults(limit).getResultList();
    }

    public Order get(Long id) {
        return em.find(Order.class, id);
    }

    public Order create(OrderDto dto) {
        Order order = new Order();
        apply(dto, order);
        if (isTaken(order)) {
            throw new OrderException(409, "order " + dto.getNumber() + " exists");
        }
        em.persist(order);
        return order;
    }

    public Order update(Long id, OrderDto dto) {
        Order order = existing(id);
        if (order.isPaid()) {
            throw new OrderException(409, "paid orders stay as they are");
        }
        apply(dto, order);
        return order;
    }

    public Order pay(Long id) {
        Order order = existing(id);
        require(order.getStatus() == OrderStatus.OPEN, 409, "only open orders can be paid");
        order.setStatus(OrderStatus.PAID);
        return order;
    }

    private Order existing(Long id) {
        Order order = em.find(Order.class, id);
        if (order == null) {
            throw new OrderException(404, String.format("no order %d", id));
        }
        return order;
    }

    private static void apply(OrderDto dto, Order order) {
        if (dto.getTotal() == null || dto.getTotal().compareTo(BigDecimal.ZERO) <= 0) {
            throw new IllegalArgumentException("total must be positive");
        }
        order.setShop(dto.getShop());
        order.setNumber(dto.getNumber().trim());
        order.setTotal(dto.getTotal());
        if (dto.getNote() != null) {
            order.setNote(dto.getNote());
        }
    }

    private boolean isTaken(Order order) {
        return em.createQuery("select count(o) from Order o where o.shop = :shop and o.number = :number", Long.class)
                        .setParameter("shop", order.getShop())
                        .setParameter("number", order.getNumber())
                        .getSingleResult()
                > 0;
    }

    private static void require(boolean condition, int status, String message) {
        if (!condition) {
            throw new OrderException(status, message);
        }
    }
}
