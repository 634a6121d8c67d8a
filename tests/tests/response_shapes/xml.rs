//! XML.

use super::vendors::{Attributes, Ebay, S3, Soap};
use super::{check, documented};

#[test]
fn xml() {
    // Amazon S3, "REST error responses", and MinIO, which sends the same.
    check::<S3>(&[
        (
            404,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error>\n<Code>NoSuchKey</Code>\n<Message>The resource you requested does not exist &amp; more</Message>\n<Resource>/mybucket/myfoto.jpg</Resource></Error>",
            "NoSuchKey, The resource you requested does not exist & more",
        ),
        // Amazon S3, "DeleteObjects": several errors in a response that succeeded otherwise.
        (
            200,
            "<DeleteResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Deleted><Key>a</Key></Deleted><Error><Key>b</Key><Code>AccessDenied</Code><Message>Access Denied</Message></Error><Error><Key>c</Key><Code>New</Code><Message/></Error></DeleteResult>",
            "AccessDenied @b, Access Denied\nunknown New @c",
        ),
        // Amazon EC2, "API error responses", and IAM.
        (
            400,
            "<Response><Errors><Error><Code>NoSuchKey</Code><Message>m</Message></Error></Errors><RequestID>r</RequestID></Response>",
            "NoSuchKey, m",
        ),
        (
            400,
            "<ErrorResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><Error><Type>Sender</Type><Code>AccessDenied</Code></Error></ErrorResponse>",
            "AccessDenied",
        ),
        // Azure Blob Storage begins with a byte order mark.
        (
            404,
            "\u{FEFF}<?xml version=\"1.0\"?><Error><Code>NoSuchKey</Code></Error>",
            "NoSuchKey",
        ),
        (
            200,
            "<ListBucketResult><Name>b</Name></ListBucketResult>",
            "ok",
        ),
        (404, "<html><body><h1>404</h1></body></html>", "no error"),
        (
            404,
            "<!DOCTYPE html><Error><Code>NoSuchKey</Code></Error>",
            "no error",
        ),
        (404, "<Error><Code>NoSuchKey</Code>", "no error"),
        (
            200,
            "<?xml version=\"1.0\"?><Error><Code>NoSuchKey</Code>",
            "no error",
        ),
    ]);
    // SOAP 1.1, section 4.4, and the faults of .NET.
    check::<Soap>(&[(
        500,
        "<SOAP-ENV:Envelope xmlns:SOAP-ENV=\"http://schemas.xmlsoap.org/soap/envelope/\"><SOAP-ENV:Body><SOAP-ENV:Fault><faultcode>SOAP-ENV:MustUnderstand</faultcode><faultstring>SOAP Must Understand Error</faultstring></SOAP-ENV:Fault></SOAP-ENV:Body></SOAP-ENV:Envelope>",
        "MustUnderstand, SOAP Must Understand Error",
    )]);
    // eBay Trading API, "Errors": repeated elements, of which some are warnings.
    check::<Ebay>(&[(
        200,
        "<AddItemResponse xmlns=\"urn:ebay:apis:eBLBaseComponents\"><Ack>Failure</Ack><Errors><ShortMessage>w</ShortMessage><ErrorCode>21917236</ErrorCode><SeverityCode>Warning</SeverityCode></Errors><Errors><ShortMessage>Auction ended.</ShortMessage><ErrorCode>1047</ErrorCode><SeverityCode>Error</SeverityCode><ErrorParameters ParamID=\"0\"><Value>5</Value></ErrorParameters></Errors><Errors><ErrorCode>5</ErrorCode><SeverityCode>Error</SeverityCode></Errors></AddItemResponse>",
        "AuctionEnded @0, Auction ended.\nunknown 5",
    )]);
    // CATS One, "Publishing API": the code is an attribute.
    check::<Attributes>(&[
        (
            200,
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<response success=\"false\">\n  <error code=\"412\">service is a required parameter</error>\n</response>",
            "Missing, service is a required parameter",
        ),
        (
            200,
            "<response success=\"true\"><error code=\"412\"/></response>",
            "ok",
        ),
    ]);
}

#[test]
fn documented_xml() {
    // A document type with elements, but without entities.
    check::<documented::CanadaPost>(&[(
        200,
        "<?xml version=\"1.0\" ?>\n<!DOCTYPE eparcel [\n<!ELEMENT eparcel (error)>\n<!ELEMENT error (statusCode,statusMessage*, requestID)>\n\
         <!ELEMENT statusCode (#PCDATA)>\n]>\n<eparcel>\n<error>\n<statusCode>-3004</statusCode>\n\
         <statusMessage>Parcel too heavy.</statusMessage>\n<requestID>3070209</requestID>\n</error>\n</eparcel>\n<!--END_OF_EPARCEL-->",
        "TooHeavy, Parcel too heavy.",
    )]);
    check::<documented::Flickr>(&[(
        200,
        "<?xml version=\"1.0\" encoding=\"utf-8\" ?>\n<rsp stat=\"fail\">\n    <err code=\"100\" msg=\"No such key\" />\n</rsp>",
        "InvalidKey, No such key",
    )]);
    check::<documented::OaiPmh>(&[(
        200,
        "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\">\n<request verb=\"Identify\">u</request>\n<error code=\"badVerb\">\n     No such verb\n  </error>\n</OAI-PMH>",
        "BadVerb, No such verb",
    )]);
    check::<documented::WorldPay>(&[(
        200,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE paymentService PUBLIC \"-//Bibit//DTD Bibit PaymentService v1//EN\"\n                                \"http://dtd.bibit.com/paymentService_v1.dtd\">\n<paymentService version=\"1.4\" merchantCode=\"SHOP1\">\n  <reply>\n    <orderStatus orderCode=\"1\">\n      <error code=\"7\">\n        <![CDATA[Bad card : 4***1]]>\n      </error>\n    </orderStatus>\n  </reply>\n</paymentService>\n",
        "InvalidPayment, Bad card : 4***1",
    )]);
    check::<documented::Iveri>(&[(
        200,
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><ExecuteResponse xmlns=\"http://iveri.com/\"><ExecuteResult>&lt;V_XML Version=\"2.0\" Direction=\"Response\"&gt;\n  &lt;Transaction ApplicationID=\"{1}\" Command=\"Debit\" Mode=\"Test\"&gt;\n    &lt;Result Status=\"-1\" Code=\"14\" Description=\"No card number\" Source=\"NBPostilion\" AcquirerCode=\"\" /&gt;\n  &lt;/Transaction&gt;\n&lt;/V_XML&gt;</ExecuteResult></ExecuteResponse></soap:Body></soap:Envelope>",
        "MissingPan, No card number",
    )]);
    check::<documented::Bambora>(&[(
        200,
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><SubmitSinglePaymentResponse xmlns=\"http://www.ippayments.com.au/interface/api/dts\"><SubmitSinglePaymentResult>&lt;Response&gt;\n  &lt;ResponseCode&gt;1&lt;/ResponseCode&gt;\n  &lt;Timestamp&gt;20-Dec-2014 04:14:56&lt;/Timestamp&gt;\n  &lt;Receipt&gt;&lt;/Receipt&gt;\n  &lt;DeclinedCode&gt;05&lt;/DeclinedCode&gt;\n  &lt;DeclinedMessage&gt;Not honoured&lt;/DeclinedMessage&gt;\n&lt;/Response&gt;\n</SubmitSinglePaymentResult></SubmitSinglePaymentResponse></soap:Body></soap:Envelope>",
        "DoNotHonour, Not honoured",
    )]);
    check::<documented::Mercury>(&[(
        200,
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><CreditTransactionResponse xmlns=\"http://www.mercurypay.com\"><CreditTransactionResult><?xml version=\"1.0\"?>\n<RStream>\n  <CmdResponse>\n    <ResponseOrigin>Server</ResponseOrigin>\n    <DSIXReturnCode>000000</DSIXReturnCode>\n    <CmdStatus>Error</CmdStatus>\n    <TextResponse>Only test cards.</TextResponse>\n  </CmdResponse>\n</RStream>\n</CreditTransactionResult></CreditTransactionResponse></soap:Body></soap:Envelope>",
        "Error, Only test cards.",
    )]);
    check::<documented::Cecabank>(&[(
        200,
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\" ?>\n<TRANSACCION valor=\"ERROR\" numeroOperacion=\"1390410672\" fecha=\"22/01/2014 18:11:12\">\n  <ERROR>\n    <codigo>27</codigo>\n    <descripcion><![CDATA[Formato no valido.]]></descripcion>\n  </ERROR>\n</TRANSACCION>\n",
        "InvalidCvv, Formato no valido.",
    )]);
    check::<documented::Litle>(&[(
        200,
        "<litleOnlineResponse version='8.22' response='0' message='Valid Format' xmlns='http://www.litle.com/schema'>\n  <saleResponse id='6' reportGroup='Default Report Group' customerId=''>\n    <response>110</response>\n    <message>Too little money</message>\n    <fraudResult><avsResult>34</avsResult></fraudResult>\n  </saleResponse>\n</litleOnlineResponse>",
        "InsufficientFunds, Too little money",
    )]);
    check::<documented::Hdfc>(&[(
        200,
        "\n      <error_code_tag>GW00160</error_code_tag>\n      <error_service_tag>null</error_service_tag>\n      <result>!ERROR!-GW00160-No such brand.</result>\n    ",
        "InvalidBrand, No such brand.",
    )]);
    check::<documented::LinkPoint>(&[(
        200,
        "<r_csp></r_csp><r_ref></r_ref><r_error>SGS-002300: Bad type.</r_error><r_approved>DECLINED</r_approved><r_avs></r_avs>",
        "InvalidCardType, Bad type.",
    )]);
    check::<documented::Axcess>(&[(
        200,
        "    <?xml version=\"1.0\" encoding=\"UTF-8\"?>\n    <Response version=\"1.0\">\n <Transaction mode=\"CONNECTOR_TEST\" channel=\"8a\" response=\"SYNC\">\n <Payment code=\"CC.PA\" />\n <Processing code=\"CC.PA.70.40\">\n<Result>NOK</Result>\n<Status code=\"70\">REJECTED_VALIDATION</Status>\n<Reason code=\"40\">Account Validation</Reason>\n<Return code=\"100.100.101\">no such card</Return>\n</Processing>\n</Transaction>\n</Response>",
        "InvalidCard, no such card",
    )]);
    check::<documented::Heartland>(&[(
        200,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><PosResponse xmlns=\"http://Hps.Exchange.PosGateway\" rootUrl=\"https://posgateway\"><Ver1.0><Header><GatewayRspCode>0</GatewayRspCode><GatewayRspMsg>Success</GatewayRspMsg></Header><Transaction><CreditSale><RspCode>02</RspCode><RspText>CALL</RspText><AuthCode /></CreditSale></Transaction></Ver1.0></PosResponse></soap:Body></soap:Envelope>",
        "Call, CALL",
    )]);
    check::<documented::Ogone>(&[(
        200,
        "      <?xml version=\"1.0\"?>\n      <ncresponse\n      orderID=\"\"\n      PAYID=\"0\"\n      NCSTATUS=\"5\"\n      NCERROR=\"50001111\"\n      NCERRORPLUS=\" no order\"\n      STATUS=\"0\"\n      amount=\"\"\n      ALIAS=\"2\">\n      </ncresponse>\n",
        "DataValidation,  no order",
    )]);
    check::<documented::Vanco>(&[(
        200,
        "\n      <?xml version=\"1.0\" encoding=\"UTF-8\"  ?><VancoWS><Auth><Signature></Signature></Auth><Response><Errors><Error><ErrorCode>178</ErrorCode><ErrorDescription>Bad routing</ErrorDescription></Error></Errors></Response></VancoWS>\n",
        "InvalidRoutingNumber, Bad routing",
    )]);
    check::<documented::PayEx>(&[(
        200,
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<soap:Envelope xmlns:soap=\"http://www.w3.org/2003/05/soap-envelope\"><soap:Body><Capture5Response xmlns=\"http://external.payex.com/PxOrder/\"><Capture5Result>&lt;?xml version=\"1.0\" encoding=\"utf-8\" ?&gt;&lt;payex&gt;&lt;header name=\"Payex Header v1.0\"&gt;&lt;id&gt;19706b&lt;/id&gt;&lt;/header&gt;&lt;status&gt;&lt;code&gt;ValidationError_Generic&lt;/code&gt;&lt;description&gt;1&lt;/description&gt;&lt;errorCode&gt;NoRecordFound&lt;/errorCode&gt;&lt;paramName /&gt;&lt;/status&gt;&lt;/payex&gt;</Capture5Result></Capture5Response></soap:Body></soap:Envelope>",
        "NoRecordFound, 1",
    )]);
    check::<documented::Redsys>(&[(
        200,
        "<?xml version='1.0' encoding=\"ISO-8859-1\" ?><RETORNOXML><CODIGO>0</CODIGO><OPERACION><Ds_Response>190</Ds_Response></OPERACION></RETORNOXML>",
        "Refused",
    )]);
    check::<documented::Spreedly>(&[(
        422,
        "<errors>\n  <error attribute=\"first_name\" key=\"errors.blank\">A first name is required</error>\n</errors>\n",
        "Blank @first_name, A first name is required",
    )]);
}

/// Errors in elements of different names, for which the locations need no `*`.
#[test]
fn two_lists_of_elements() {
    check::<documented::Arca>(&[
        (
            200,
            "<Result><Errors><Err><Code>10005</Code><Msg>El punto de venta no se encuentra habilitado</Msg></Err></Errors><FeDetResp><Resultado>R</Resultado><Observaciones><Obs><Code>10015</Code><Msg>DocNro inv&amp;aacute;lido</Msg></Obs><Obs><Code>10016</Code></Obs></Observaciones></FeDetResp></Result>",
            "PointOfSaleDisabled, El punto de venta no se encuentra habilitado\nInvalidDocument, DocNro inv&aacute;lido\nInvalidNumber",
        ),
        (
            200,
            "<FECAESolicitarResult><FeCabResp><Resultado>R</Resultado></FeCabResp><Events><Evt><Code>39</Code><Msg>IMPORTANTE</Msg></Evt></Events><Errors><Err><Code>10005</Code><Msg>El punto de venta no se encuentra habilitado</Msg></Err></Errors></FECAESolicitarResult>",
            "PointOfSaleDisabled, El punto de venta no se encuentra habilitado",
        ),
        (
            200,
            "<Result><FeDetResp><Resultado>A</Resultado><Observaciones><Obs><Code>10016</Code></Obs></Observaciones></FeDetResp></Result>",
            "ok",
        ),
    ]);
}

/// Parallel elements are two lists, and their names need no `*`.
#[test]
fn parallel_elements() {
    check::<documented::Acumulus>(&[
        (
            200,
            "<response><errors><error><code>403</code><message>a</message></error></errors><warnings><warning><code>600</code></warning><warning><code>601</code><message>c</message></warning></warnings></response>",
            "Forbidden, a\nunknown 600\nWarned, c",
        ),
        (
            200,
            "<response><warnings><warning><code>601</code><message>c</message></warning></warnings></response>",
            "Warned, c",
        ),
    ]);
}

/// The name of an element is the code, and the names of others beside it are not.
#[test]
fn names_beside_codes() {
    check::<documented::Xmpp>(&[
        (
            200,
            "<?xml version='1.0'?><stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' id='1996592071' from='localhost' version='1.0'><stream:error><xml-not-well-formed xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error></stream:stream>",
            "NotWellFormed",
        ),
        (
            200,
            "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'><stream:error><invalid-from xmlns='urn:ietf:params:xml:ns:xmpp-streams'/><text xmlns='urn:ietf:params:xml:ns:xmpp-streams'>Peer is not trusted</text></stream:error></stream:stream>",
            "InvalidFrom, Peer is not trusted",
        ),
        (
            200,
            "<stream:stream xmlns:stream='http://etherx.jabber.org/streams'><stream:features/></stream:stream>",
            "ok",
        ),
    ]);
}
