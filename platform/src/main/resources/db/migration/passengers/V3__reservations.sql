-- What a passenger name record says stands in every row, also in those that were written before it was kept.
UPDATE journey SET announced = announced || '{"reservation": {"made": null, "people": null, "splitFrom": null, "flights": [], "contacts": [], "payments": [], "tickets": [], "memberships": []}}'
WHERE NOT announced ? 'reservation';
