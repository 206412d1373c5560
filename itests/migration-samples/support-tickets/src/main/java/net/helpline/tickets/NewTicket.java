package net.helpline.tickets;

public record NewTicket(String subject, String body, Ticket.Priority priority, String reporter) {}
