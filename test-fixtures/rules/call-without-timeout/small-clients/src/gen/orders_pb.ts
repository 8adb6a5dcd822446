export declare const Orders: any;
