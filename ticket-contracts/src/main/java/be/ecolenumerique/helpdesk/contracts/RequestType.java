package be.ecolenumerique.helpdesk.contracts;

/** « Type de demande »; « Retour fournisseur » is the only one so far. */
public enum RequestType {
    SUPPLIER_RETURN
}
